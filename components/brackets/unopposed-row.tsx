import { useTranslations } from "next-intl"
import { usePlace } from "#components/document/use-place.ts"
import { Codes } from "#components/people/delegation-code.tsx"
import type { OpenItem } from "#model/protocol.ts"
import { Beginning } from "./beginning.tsx"
import style from "./card.module.css"

type Props = {
  item: OpenItem
  isChosen: boolean
  onTurn: () => void
  onShow: (item: OpenItem) => void
  /** The line is pointed at or has the focus; null when it no longer is. */
  onPoint: (item: OpenItem | null) => void
}

/** One change that nobody stands against, word for word. */
export function UnopposedRow({ item, isChosen, onTurn, onShow, onPoint }: Props) {
  const t = useTranslations("brackets")
  const say = usePlace()
  return (
    <li
      onMouseEnter={() => onPoint(item)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(item)}
      onBlur={() => onPoint(null)}
    >
      <label>
        <input type="checkbox" checked={isChosen} onChange={onTurn} />
        <span>
          <span className={style.place}>
            {say(item.place)} <Codes codes={item.proposers} />
          </span>
          <Beginning markup={item.text} length={mostCharacters} />
        </span>
      </label>
      <button type="button" className={style.link} onClick={() => onShow(item)}>
        {t("showInText")}
      </button>
    </li>
  )
}

const mostCharacters = 600

import { useTranslations } from "next-intl"
import { memo } from "react"
import { Beginning } from "#components/brackets/beginning.tsx"
import { ofTheDocument } from "#components/document/document-language.ts"
import listed from "#components/document/listed-words.module.css"
import { usePlace } from "#components/document/use-place.ts"
import { Codes } from "#components/people/delegation-code.tsx"
import type { ChangeId } from "#model/ids.ts"
import type { OpenItem } from "#model/protocol.ts"
import style from "./what-if-list.module.css"

type Props = {
  id: ChangeId
  item: OpenItem
  isTaken: boolean
  /** The option chosen has settled it, ticked or not. */
  isSettled: boolean
  onTick: (ids: readonly ChangeId[], isTaken: boolean) => void
  onLook: (item: OpenItem) => void
}

/** One change to be taken or not. */
export const ChangeTick = memo(function ChangeTick({ id, item, isTaken, isSettled, onTick, onLook }: Props) {
  const t = useTranslations("views")
  const say = usePlace()
  return (
    <li className={style.change}>
      <label title={isSettled ? t("settled") : undefined}>
        <input
          type="checkbox"
          checked={isTaken}
          disabled={isSettled}
          onChange={(event) => {
            onTick([id], event.target.checked)
            onLook(item)
          }}
        />
        <span className={style.what}>
          <span className={style.where}>
            {say(item.place)} {item.proposers.length > 0 ? <Codes codes={item.proposers} /> : t("byNobody")}
          </span>
          <span className={`${listed.words} ${style.text}`} {...ofTheDocument}>
            <Beginning markup={item.text} length={mostCharacters} />
          </span>
          {isSettled && <span className={style.where}>{t("settled")}</span>}
        </span>
      </label>
    </li>
  )
})

const mostCharacters = 200

import { useTranslations } from "next-intl"
import { memo } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import listed from "#components/document/listed-words.module.css"
import { ItemSigns } from "#components/meeting/item-signs.tsx"
import { Codes } from "#components/people/delegation-code.tsx"
import type { OpenItem } from "#model/protocol.ts"
import { Beginning } from "./beginning.tsx"
import style from "./open-list.module.css"
import { PlaceWords } from "./place-words.tsx"
import { signsIn } from "./signs-in.ts"

/** Opens the card; whoever opens it by keyboard goes on in it. */
export type OnOpen = (item: OpenItem, isByKeyboard: boolean) => void

type Props = {
  item: OpenItem
  /** Its place in the list, from 0, and how many there are. */
  index: number
  count: number
  isCurrent: boolean
  isReachable: boolean
  onOpen: OnOpen
}

/** One open thing in one line: what it is, where, whose, how many words, and how it begins. */
export const OpenRow = memo(function OpenRow({ item, index, count, isCurrent, isReachable, onOpen }: Props) {
  const t = useTranslations("brackets")
  return (
    <li className={style.row} aria-setsize={count} aria-posinset={index + 1}>
      <button
        type="button"
        className={style.rowButton}
        data-kind={item.target.kind}
        data-row={index}
        aria-current={isCurrent ? "true" : undefined}
        tabIndex={isReachable ? 0 : -1}
        onClick={(event) => onOpen(item, event.detail === 0)}
      >
        <span className={style.glyph} aria-hidden="true">
          {glyphs[item.target.kind]}
        </span>
        <span className={style.rowHead}>
          <span className="visually-hidden">{t(`kind.${item.target.kind}`)}, </span>
          <PlaceWords place={item.place} />
          {item.proposers.length > 0 && <Codes codes={item.proposers} />}
          <span className={style.wordCount}>
            <Amount item={item} />
          </span>
        </span>
        <span className={`${listed.words} ${style.rowText}`} {...ofTheDocument}>
          <Beginning markup={item.text} length={mostCharacters} />
        </span>
        <ItemSigns target={item.target} />
      </button>
    </li>
  )
})

/** How much it is: in words, in signs where it has no word, or that it is a break between paragraphs. */
function Amount({ item: { words, text } }: { item: OpenItem }) {
  const t = useTranslations("brackets")
  if (words > 0) return t("wordCount", { count: words })
  const signs = signsIn(text)
  return signs > 0 ? t("signCount", { count: signs }) : t("breakAlone")
}

const mostCharacters = 200

const glyphs = { bracket: "[ ]", group: "1|2", option: "1|2", change: "±", paragraph: "¶" } as const

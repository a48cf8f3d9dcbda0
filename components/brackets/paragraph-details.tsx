import { readable } from "#components/register/readable.ts"
import type { OpenItem, ParagraphView } from "#model/protocol.ts"
import style from "./card.module.css"
import { targetKey } from "./target.ts"
import { kindWord, words } from "./words.ts"

type Props = { paragraph: ParagraphView; open: readonly OpenItem[]; onOpen: (item: OpenItem) => void }

/** Where a paragraph comes from and what is open in it. */
export function ParagraphDetails({ paragraph, open, onOpen }: Props) {
  return (
    <>
      <p className={style.who}>
        {paragraph.status !== null && `${paragraph.status}, ${words.status[paragraph.status]}`}
        {paragraph.source !== null && ` · ${words.source} ${paragraph.source}`}
      </p>
      {open.length === 0 && <p className={style.aside}>{words.nothingHere}</p>}
      {open.length > 0 && (
        <ul className={style.inside} aria-label={words.openHere}>
          {open.map((item) => (
            <li key={targetKey(item.target)}>
              <button type="button" className={style.link} onClick={() => onOpen(item)}>
                {kindWord(item.target)}: {clip(readable(item.text))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const clip = (text: string) => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text)

import type { OpenItem, ParagraphView } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import { Beginning } from "./beginning.tsx"
import style from "./card.module.css"
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
                {kindWord(item.target)}: <Beginning markup={item.text} length={mostCharacters} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const mostCharacters = 90

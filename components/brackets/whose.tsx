import { Codes } from "#components/people/delegation-code.tsx"
import type { Wording } from "#model/wording.ts"
import style from "./card.module.css"
import { words } from "./words.ts"

/** Whose words are read here: the base text's, with whoever proposes to change it, or those of their proposers. */
export function Whose({ wording: { isBase, proposers } }: { wording: Wording }) {
  if (proposers.length === 0) return isBase ? <span className={style.whose}>{words.ofBaseText}</span> : null
  return (
    <>
      {isBase && <span className={style.whose}>{words.ofBaseTextChanged} </span>}
      <Codes codes={proposers} />
    </>
  )
}

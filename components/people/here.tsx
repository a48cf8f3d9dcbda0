import { Codes } from "./delegation-code.tsx"
import style from "./here.module.css"
import { codesHere, type People } from "./people-of.ts"
import { words } from "./words.ts"

/** Who is here, by delegation, in one line of the top bar. */
export function Here({ people }: { people: People }) {
  const codes = codesHere(people)
  const shown = codes.slice(0, 6)
  return (
    <span className={style.here}>
      <span className="visually-hidden">{codes.length > 0 ? words.hereLabel(codes) : words.hereNobody}</span>
      <span aria-hidden="true" className={style.codes}>
        {shown.length > 0 && <Codes codes={shown} />}
        {codes.length > shown.length && <span className={style.more}>+{codes.length - shown.length}</span>}
      </span>
    </span>
  )
}

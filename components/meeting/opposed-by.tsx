import { Codes } from "#components/people/delegation-code.tsx"
import style from "./opposed-by.module.css"
import { useOpposedBy } from "./use-meeting.ts"
import { words } from "./words.ts"

/** A quiet sign on what some delegation opposes: "opposed by EUR". */
export function OpposedBy({ target }: { target: { readonly kind: string; readonly id: string } }) {
  const codes = useOpposedBy(target)
  if (codes.length === 0) return null
  return (
    <span className={style.opposed}>
      {words.opposedBy} <Codes codes={codes} />
    </span>
  )
}

import type { CSSProperties } from "react"
import { CHAIR, type DelegationCode, NOBODY } from "#model/ids.ts"
import style from "./delegation-code.module.css"
import { words } from "./words.ts"

/** A delegation's code in its colour. The code is always there: colour alone says nothing. */
export function Code({ code }: { code: DelegationCode }) {
  if (code === NOBODY) return <span className={style.nobody}>{words.draft}</span>
  const colour = { "--colour": `var(--delegation-${code}, var(--ink))` } as CSSProperties
  return (
    <span className={style.code} style={colour}>
      {code === CHAIR ? words.chair : code}
    </span>
  )
}

/** Several codes in a row: the joint tag `B/CAN/CLM`. */
export function Codes({ codes }: { codes: readonly DelegationCode[] }) {
  if (codes.length === 0) return <Code code={NOBODY} />
  return (
    <span className={style.codes}>
      {codes.map((code) => (
        <Code key={code} code={code} />
      ))}
    </span>
  )
}

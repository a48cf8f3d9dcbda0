import { useTranslations } from "next-intl"
import type { CSSProperties } from "react"
import { CHAIR, type DelegationCode, NOBODY } from "#model/ids.ts"
import style from "./delegation-code.module.css"

/** A delegation's code in its colour. The code is always there: colour alone says nothing. */
export function Code({ code }: { code: DelegationCode }) {
  const t = useTranslations("people")
  if (code === NOBODY) return <span className={style.nobody}>{t("draft")}</span>
  const colour = { "--colour": `var(--delegation-${code}, var(--ink))` } as CSSProperties
  return (
    <span className={style.code} style={colour}>
      {code === CHAIR ? t("chair") : code}
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

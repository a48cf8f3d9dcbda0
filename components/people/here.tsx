import { useFormatter, useTranslations } from "next-intl"
import { memo } from "react"
import { Codes } from "./delegation-code.tsx"
import style from "./here.module.css"
import { codesHere, type People } from "./people-of.ts"

/** Who is here, by delegation, in one line of the top bar: how many, and as many codes as there is room for. */
export const Here = memo(function Here({ people }: { people: People }) {
  const t = useTranslations("people")
  const format = useFormatter()
  const codes = codesHere(people)
  return (
    <span className={style.here} title={codes.join(" ")}>
      <span className="visually-hidden">
        {codes.length > 0 ? t("hereLabel", { codes: format.list(codes, { type: "unit" }) }) : t("hereNobody")}
      </span>
      <span aria-hidden="true" className={style.codes}>
        {codes.length > 1 && <b className={style.count}>{codes.length}</b>}
        {codes.length > 0 && <Codes codes={codes} />}
      </span>
    </span>
  )
})

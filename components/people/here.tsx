import { useFormatter, useTranslations } from "next-intl"
import { Codes } from "./delegation-code.tsx"
import style from "./here.module.css"
import { codesHere, type People } from "./people-of.ts"

/** Who is here, by delegation, in one line of the top bar. */
export function Here({ people }: { people: People }) {
  const t = useTranslations("people")
  const format = useFormatter()
  const codes = codesHere(people)
  const shown = codes.slice(0, 6)
  return (
    <span className={style.here}>
      <span className="visually-hidden">
        {codes.length > 0 ? t("hereLabel", { codes: format.list(codes, { type: "unit" }) }) : t("hereNobody")}
      </span>
      <span aria-hidden="true" className={style.codes}>
        {shown.length > 0 && <Codes codes={shown} />}
        {codes.length > shown.length && <span className={style.more}>+{codes.length - shown.length}</span>}
      </span>
    </span>
  )
}

import { useTranslations } from "next-intl"
import style from "#components/comparison/comparison-head.module.css"
import type { SinceTabledState } from "./use-since-tabled.ts"

/** Shows in each cell, and for each delegation, what has become of what was tabled. */
export function SinceButton({ since: { isShown, toggle } }: { since: SinceTabledState }) {
  const t = useTranslations("tabling")
  return (
    <button type="button" className={style.button} aria-pressed={isShown} onClick={toggle}>
      {t("sinceTabled")}
    </button>
  )
}

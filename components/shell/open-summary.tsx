import { useTranslations } from "next-intl"
import { memo } from "react"
import { isNothingOpen, type OpenCount } from "#model/open-count.ts"
import style from "./open-summary.module.css"

/** What is open in one breath: "11 brackets, 9 option groups, 141 changes open"; where it is narrow, in signs. */
export const OpenSummary = memo(function OpenSummary({ open }: { open: OpenCount }) {
  const t = useTranslations("shell")
  if (isNothingOpen(open)) return <span className={style.summary}>{t("nothingOpen")}</span>
  return (
    <span className={style.summary}>
      <span className={style.sentence}>{t("openSentence", { ...open })}</span>
      <span className={style.signs} aria-hidden="true">
        {t.rich("signs", { ...open, b: (count) => <b>{count}</b> })}
      </span>
    </span>
  )
})

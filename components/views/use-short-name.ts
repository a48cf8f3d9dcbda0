import { useTranslations } from "next-intl"
import type { Reading } from "./reading.ts"
import { useWhose } from "./use-whose.ts"

/** What the views are called on the button in the top bar. */
export function useShortName(): (reading: Reading) => string {
  const t = useTranslations("views")
  const { list } = useWhose()
  return (reading) => {
    if (reading.kind === "proposed") return t("short.proposed", { code: reading.by })
    if (reading.kind === "quiet") return t("short.quiet", { codes: list(reading.of) })
    if (reading.kind !== "markup") return t(`short.${reading.kind}`)
    return reading.of.length === 1 ? t("short.markup", { codes: list(reading.of) }) : t("short.someMarks")
  }
}

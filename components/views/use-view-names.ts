import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { useTimes } from "#components/language/use-times.ts"
import type { Reading } from "./reading.ts"
import { useWhose } from "./use-whose.ts"

/** What the views are called, and whose words something is in them. */
export function useViewNames() {
  const t = useTranslations("views")
  const { whose, list } = useWhose()
  const times = useTimes()
  return useMemo(() => {
    /** As the bar says it: "You are reading: …". */
    const long = (reading: Reading): string => {
      switch (reading.kind) {
        case "markup":
          return reading.of.length === 0 ? t("long.noMarks") : t("long.markup", { codes: list(reading.of) })
        case "quiet":
          return t("long.quiet", { codes: list(reading.of) })
        case "proposed":
          return t("long.proposed", { code: reading.by })
        case "since":
          return t(reading.from === "leaving" ? "long.sinceLeaving" : "long.sinceTime", {
            time: times.long(reading.at),
          })
        default:
          return t(`long.${reading.kind}`)
      }
    }
    return { whose, long, time: times.long }
  }, [t, whose, list, times])
}

export type ViewNames = ReturnType<typeof useViewNames>

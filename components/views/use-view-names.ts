import { useFormatter, useTranslations } from "next-intl"
import { useMemo } from "react"
import { useTimes } from "#components/language/use-times.ts"
import { CHAIR, type DelegationCode, NOBODY } from "#model/ids.ts"
import type { Reading } from "./reading.ts"

/** What the views are called, and whose words something is in them. */
export function useViewNames() {
  const t = useTranslations("views")
  const format = useFormatter()
  const times = useTimes()
  return useMemo(() => {
    /** Whose words something is, in a list of delegations. */
    const whose = (code: DelegationCode): string => {
      if (code === NOBODY) return t("byNobody")
      return code === CHAIR ? t("chairsText") : code
    }
    const list = (codes: readonly DelegationCode[]) => format.list(codes.map(whose))

    /** On the button in the top bar. */
    const short = (reading: Reading): string => {
      if (reading.kind === "proposed") return t("short.proposed", { code: reading.by })
      if (reading.kind === "quiet") return t("short.quiet", { codes: list(reading.of) })
      if (reading.kind !== "markup") return t(`short.${reading.kind}`)
      return reading.of.length === 1 ? t("short.markup", { codes: list(reading.of) }) : t("short.someMarks")
    }

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
    return { whose, short, long, time: times.long }
  }, [t, format, times])
}

export type ViewNames = ReturnType<typeof useViewNames>

import { type DateTimeFormatOptions, useFormatter, useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"

const clockFace = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const
const toTheSecond = { ...clockFace, second: "2-digit", timeZoneName: "short" } as const

/** Moments in words, in the reader's own zone, or in that of the venue where one is named. */
export function useTimes() {
  const format = useFormatter()
  const t = useTranslations("language")
  const locale = useLocale()
  return useMemo(() => {
    const zoned = (at: number, options: DateTimeFormatOptions, timeZone = ownZone()) =>
      format.dateTime(at, { ...options, timeZone })
    const clock = (at: number) => zoned(at, clockFace)
    return {
      /** "GMT+9": the zone of the moments that are written without one. */
      zone: (at: number) => zoneName(locale, at),
      /** "23:05" */
      clock,
      /** "22 Nov, 23:05" */
      short: (at: number) => t("moment", { date: zoned(at, { day: "numeric", month: "short" }), time: clock(at) }),
      /** "22 November, 23:05" */
      long: (at: number) => t("moment", { date: zoned(at, { day: "numeric", month: "long" }), time: clock(at) }),
      /** "22 November 2026, 23:05:04 GMT+9" */
      exact: (at: number, zone?: string) => {
        const date = zoned(at, { day: "numeric", month: "long", year: "numeric" }, zone)
        return t("moment", { date, time: zoned(at, toTheSecond, zone) })
      },
    }
  }, [format, locale, t])
}

export type Times = ReturnType<typeof useTimes>

const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

function zoneName(locale: string, at: number): string {
  const words = new Intl.DateTimeFormat(locale, { timeZoneName: "short" }).formatToParts(at)
  return words.find(({ type }) => type === "timeZoneName")?.value ?? ownZone()
}

/**
 * The time of a decision with its date and zone, "22 November 2026, 22:58:04 GMT+9": in the zone of the venue, or where
 * none is known in the reader's own.
 */
export const decisionTime = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
    ...(timeZone === undefined ? {} : { timeZone }),
  })
    .format(at)
    .replace(" at ", ", ")

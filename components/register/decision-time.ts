/** The time of a decision with its date, in the reader's zone: "21 November 2026, 22:58:04". */
export const decisionTime = (at: number): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
    .format(at)
    .replace(" at ", ", ")

import type { Decision, Verdict } from "#model/protocol.ts"

/** What the register says. */
export const words = {
  heading: "Register of decisions",
  empty: "No decision has been taken yet. Each ruling of the chair will stand here with its number, time and words.",
  present: "Delegations present",
  presentNone: "No delegation was connected",
  unchangedWords: "The words stay as they were; they are agreed now.",
  liftedBrackets: "No word changes; the brackets are gone.",
  unchangedText: "The words stay as they were.",
  restoredWords: "No word changes; it reads as in the base text.",
  deferredWords: "The words stay as they were, and open; this was put off.",
  reopenedWords: "The words stay as they were; they are open again.",
  note: "Note",
  reopen: "Reopen…",
  reopenDecision: (number: number) => `Reopen decision ${number}`,
  reopenedIn: (number: number) => `Reopened in decision ${number}.`,
  notPutBack: "Not put back",
  leftOut: {
    "paragraph-gone": "its paragraph had been ruled on since",
    "words-gone": "the words it stood round were gone",
    crosses: "other brackets would have crossed it",
  },
  goTo: (place: string) => `Go to ${place} in the text`,
  search: "Search the register",
  notFound: (sought: string) => `No decision holds “${sought}”.`,
  check: "Check the seals",
  chainHolds: (lines: number, hash: string) =>
    lines === 1
      ? `The one line is as it was written. Its seal: ${hash.slice(0, 12)}…`
      : `All ${lines} lines are as they were written, none left out. Last seal: ${hash.slice(0, 12)}…`,
  chainBroken: (number: number) =>
    `Line ${number} is not what was written: it, or a line before it, was changed or left out.`,
  xlsx: "Excel",
  csv: "CSV",
  print: "Page to print",
  register: (name: string) => `Register of decisions: ${name}`,
  printed: (time: string) => `As of ${time}`,
  asRecorded: "Before and after, as recorded",
  seal: "Seal",
} as const

/** The verdict in the past tense: what was done. */
export function verdictWord({ target, verdict, adReferendum }: RuledAs): string {
  if (target.kind === "group" && verdict === "reject") return "no text chosen"
  if (verdict === "accept" && adReferendum) return "accepted ad referendum"
  return verdictWords[verdict]
}

type RuledAs = Pick<Decision, "target" | "verdict" | "adReferendum">
const verdictWords: Record<Verdict, string> = {
  accept: "accepted",
  reject: "rejected",
  lift: "brackets lifted",
  restore: "as in the base text",
  defer: "deferred",
  reopen: "reopened",
}

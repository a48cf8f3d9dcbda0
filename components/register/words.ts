import type { DecisionTarget, Verdict } from "#model/protocol.ts"

/** What the register says. */
export const words = {
  heading: "Register of decisions",
  empty: "No decision has been taken yet. Each ruling of the chair will stand here with its number, time and words.",
  present: "Delegations present",
  presentNone: "No delegation was connected",
  unchangedWords: "The words stay as they were; they are agreed now.",
  liftedBrackets: "No word changes; the brackets are gone.",
  note: "Note",
  asRecorded: "Before and after, as recorded",
  seal: "Seal",
} as const

/** The verdict in the past tense: what was done. */
export function verdictWord(target: DecisionTarget, verdict: Verdict): string {
  if (verdict === "lift") return "brackets lifted"
  if (target.kind === "group" && verdict === "reject") return "no text chosen"
  return verdict === "accept" ? "accepted" : "rejected"
}

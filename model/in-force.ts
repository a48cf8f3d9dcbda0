import type { Decision } from "./protocol.ts"

/** Numbers of the decisions that a later one has reopened. Source: law L5, model/RULES.md. */
export function reopenedIn(register: readonly Decision[]): Map<number, number> {
  const reopened = new Map<number, number>()
  for (const { number, target } of register) if (target.kind === "decision") reopened.set(target.number, number)
  return reopened
}

/** The rulings that hold: neither reopened nor themselves a reopening. */
export function inForce(register: readonly Decision[]): Decision[] {
  const reopened = reopenedIn(register)
  return register.filter(({ number, verdict }) => verdict !== "reopen" && !reopened.has(number))
}

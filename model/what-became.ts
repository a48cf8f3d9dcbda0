import { inForce } from "./in-force.ts"
import type { Decision, DecisionTarget, ItemTarget } from "./protocol.ts"
import { targetKey } from "./target-key.ts"

/**
 * The ruling in force that last decided a thing, or took it out with something else; null if none did: then it was
 * withdrawn, or never there.
 */
export function decidedBy(register: readonly Decision[], target: DecisionTarget): Decision | null {
  return inForce(register).findLast((line) => line.verdict !== "defer" && touches(line, target)) ?? null
}

/** The decision in force that put this very thing off, if that is the last that was said of it; null otherwise. */
export function putOffBy(register: readonly Decision[], target: ItemTarget): Decision | null {
  const last = inForce(register).findLast(({ target: of }) => "id" in of && targetKey(of) === targetKey(target))
  return last?.verdict === "defer" ? last : null
}

function touches({ target: ruled, trace, paragraphs }: Decision, target: DecisionTarget): boolean {
  if (target.kind === "decision" || target.kind === "selection") return false
  if (target.kind === "paragraph") return paragraphs.some(({ id }) => id === target.id)
  if ("id" in ruled && ruled.id === target.id) return true
  const isNamed = trace?.marks.some((mark) =>
    mark.type === "option" ? mark.id === target.id || mark.group === target.id : "id" in mark && mark.id === target.id,
  )
  return isNamed === true && !trace?.standing.includes(target.id)
}

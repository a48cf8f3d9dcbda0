import { readBrackets } from "./bracket.ts"
import { readChanges } from "./change.ts"
import type { Mark } from "./marks.ts"
import { readGroups } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"
import type { Plan } from "./plan.ts"
import { isPositionTarget, type PositionTarget } from "./positions.ts"
import type { DecisionTarget } from "./protocol.ts"
import { targetKey } from "./target-key.ts"

/** Whether something can still be spoken for or against in this text. */
export function standingOf(
  paragraphs: readonly Paragraph[],
  { kind, id }: PositionTarget,
): "open" | "already-decided" | "not-found" {
  switch (kind) {
    case "change": {
      const change = readChanges(paragraphs).find((change) => change.id === id)
      if (change === undefined) return "not-found"
      return change.isOpen ? "open" : "already-decided"
    }
    case "bracket":
      return readBrackets(paragraphs).some((bracket) => bracket.id === id) ? "open" : "not-found"
    case "option":
    case "group": {
      const groups = readGroups(paragraphs)
      const isHere = groups.some((group) => group.id === id || group.options.some((option) => option.id === id))
      return isHere ? "open" : "not-found"
    }
  }
}

/**
 * Everything a ruling settles: what it was asked on, and whatever stood undecided in the paragraphs it touches and
 * stands so no longer, in the order in which it is met.
 */
export function settledBy(target: DecisionTarget, plan: Plan): PositionTarget[] {
  const before = undecidedIn(plan.paragraphs.flatMap(({ before }) => before ?? []))
  const after = undecidedIn(plan.paragraphs.flatMap(({ after }) => after ?? []))
  const settled = [...before].filter(([key]) => !after.has(key))
  const asked = before.get("id" in target ? targetKey(target) : "")
  if (plan.paragraphs.length === 0 && isPositionTarget(target)) return [target]
  const all = new Map<string, PositionTarget>(asked ? [[targetKey(asked), asked], ...settled] : settled)
  return [...all.values()]
}

function undecidedIn(paragraphs: readonly Paragraph[]): Map<string, PositionTarget> {
  const found = new Map<string, PositionTarget>()
  const add = (target: PositionTarget) => found.set(targetKey(target), target)
  for (const { inserted, insertedDecision, deleted, deletedDecision, runs } of paragraphs) {
    if (inserted !== null && insertedDecision === null) add({ kind: "change", id: inserted })
    if (deleted !== null && deletedDecision === null) add({ kind: "change", id: deleted })
    for (const { marks } of runs) for (const mark of marks) for (const target of targetsOf(mark)) add(target)
  }
  return found
}

function targetsOf(mark: Mark): PositionTarget[] {
  switch (mark.type) {
    case "insertion":
    case "deletion":
      return mark.decision === null ? [{ kind: "change", id: mark.id }] : []
    case "bracket":
      return [{ kind: "bracket", id: mark.id }]
    case "option":
      return [
        { kind: "group", id: mark.group },
        { kind: "option", id: mark.id },
      ]
    case "proposer":
      return []
  }
}

import type { ParagraphAttributes } from "./paragraph.ts"
import type { BreakStep } from "./trace.ts"
import { strikeId } from "./verdict.ts"

type Name = keyof ParagraphAttributes
/** What a ruling sets together is put back together. */
const together: readonly (readonly Name[])[] = [
  ["inserted", "insertedDecision"],
  ["deleted", "deletedDecision"],
  ...(["style", "level", "baseLabel", "label", "source"] as const).map((name) => [name]),
]

/** What a decision changed about a break is taken back, unless it was changed again since. */
export function breakPutBack(
  { before, after }: BreakStep,
  now: ParagraphAttributes,
  undone: { readonly isThis: (decision: number) => boolean; readonly isReopened: (decision: number) => boolean },
): ParagraphAttributes {
  const undecided = undecidedBreak(now, undone.isThis)
  if (before === null || after === null) return undecided
  const was = undecidedBreak(before, undone.isReopened)
  const back = together.filter((names) => names.every((name) => now[name] === after[name])).flat()
  return { ...undecided, ...Object.fromEntries(back.map((name) => [name, was[name]])) }
}

/** A break without what these decisions said of it: agreed no longer, struck by them no longer. */
export function undecidedBreak(
  attributes: ParagraphAttributes,
  isUndone: (decision: number) => boolean,
): ParagraphAttributes {
  const { insertedDecision, deleted, deletedDecision } = attributes
  const isAdded = insertedDecision !== null && isUndone(insertedDecision)
  const isRemoved = deletedDecision !== null && isUndone(deletedDecision)
  if (!isAdded && !isRemoved) return attributes
  const isStrike = isRemoved && deleted === strikeId(deletedDecision)
  return {
    ...attributes,
    ...(isAdded ? { insertedDecision: null } : {}),
    ...(isRemoved ? { deletedDecision: null, deleted: isStrike ? null : deleted } : {}),
  }
}

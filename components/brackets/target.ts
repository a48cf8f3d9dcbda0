import type { DecisionTarget } from "#model/protocol.ts"

/** One text for one target, to compare by and to key lists with. */
export const targetKey = (target: DecisionTarget): string => `${target.kind} ${target.id}`

export const sameTarget = (a: DecisionTarget | null, b: DecisionTarget | null): boolean =>
  a === b || (a !== null && b !== null && targetKey(a) === targetKey(b))

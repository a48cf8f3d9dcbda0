import type { ItemTarget } from "#model/protocol.ts"

/** One text for one target, to compare by and to key lists with. */
export const targetKey = (target: ItemTarget): string => `${target.kind} ${target.id}`

export const sameTarget = (a: ItemTarget | null, b: ItemTarget | null): boolean =>
  a === b || (a !== null && b !== null && targetKey(a) === targetKey(b))

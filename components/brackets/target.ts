import type { ItemTarget } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"

export const sameTarget = (a: ItemTarget | null, b: ItemTarget | null): boolean =>
  a === b || (a !== null && b !== null && targetKey(a) === targetKey(b))

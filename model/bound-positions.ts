import { sha256 } from "./hash.ts"
import { positionsUpTo } from "./position-history.ts"
import { currentPositions, type Position, type PositionsBound, type PositionTarget } from "./positions.ts"
import { sortedJson } from "./sorted-json.ts"
import { targetKey } from "./target-key.ts"

/**
 * Binds a decision to the positions that stand on what it rules on.
 *
 * Source:  law L5, model/RULES.md.
 */
export function bindPositions(positions: readonly Position[], on: readonly PositionTarget[]): PositionsBound {
  return { upTo: positions.at(-1)?.sequence ?? 0, hash: hashOf(positions, on), on }
}

/** Whether these are the positions a decision was bound to; those that came later do not matter. */
export const areBoundPositions = (positions: readonly Position[], { upTo, hash, on }: PositionsBound): boolean =>
  hash === hashOf(positionsUpTo(positions, upTo), on)

function hashOf(positions: readonly Position[], on: readonly PositionTarget[]): string {
  const current = currentPositions(positions)
  const held = [...new Set(on.map(targetKey))].flatMap((key) => current.get(key) ?? [])
  return sha256(sortedJson(held.sort((a, b) => a.sequence - b.sequence)))
}

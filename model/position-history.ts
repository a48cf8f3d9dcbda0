import type { DelegationCode } from "./ids.ts"
import { currentPositions, type Position, type PositionsBound, type PositionTarget } from "./positions.ts"
import { targetKey } from "./target-key.ts"

/** The current position of one delegation on one target, or null. */
export function currentPosition(
  positions: readonly Position[],
  target: PositionTarget,
  delegation: DelegationCode,
): Position | null {
  const last = historyOf(positions, target).findLast((position) => position.delegation === delegation)
  return last === undefined || last.stance === null ? null : last
}

/** All that was ever said on a target, in sequence. */
export const historyOf = (positions: readonly Position[], target: PositionTarget): Position[] =>
  positions.filter((position) => targetKey(position.target) === targetKey(target))

/** The positions of a moment: those up to a sequence number. */
export const positionsUpTo = (positions: readonly Position[], sequence: number): Position[] =>
  positions.filter((position) => position.sequence <= sequence)

/** The positions that stood when a decision was taken, on each thing it ruled on that anybody had spoken of. */
export function positionsThen(
  positions: readonly Position[],
  { upTo, on }: PositionsBound,
): { readonly on: PositionTarget; readonly standing: readonly Position[] }[] {
  const current = currentPositions(positionsUpTo(positions, upTo))
  return on.flatMap((target) => {
    const standing = current.get(targetKey(target))
    return standing === undefined ? [] : { on: target, standing }
  })
}

import type { DelegationCode } from "../ids.ts"
import type { Position, PositionTarget, Stance } from "../positions.ts"

/** "bracket ARB.b" as a target. */
export function on(text: string): PositionTarget {
  const [kind, id] = text.split(" ")
  return { kind, id } as PositionTarget
}

/**
 * Positions for tests, written as they are said, one a line in their sequence: "EUR opposes bracket ARB.b"; "-" for one
 * taken back.
 */
export const said = (text: string): Position[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line, index) => {
      const [delegation, stance, kind, id] = line.split(" ")
      return {
        sequence: index + 1,
        target: on(`${kind} ${id}`),
        delegation: delegation as DelegationCode,
        stance: stance === "-" ? null : (stance as Stance),
        note: null,
        condition: null,
        at: index + 1,
        by: `${delegation} delegate 1`,
        isByChair: false,
        salt: `salt${index}`,
      }
    })

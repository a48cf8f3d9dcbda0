import { comparePoints, type Extent, findExtents, type Point } from "./extent.ts"
import { type BracketId, type DelegationCode, ownerOf } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"

export type { Point } from "./extent.ts"

/**
 * A range that is not agreed. It reaches from the first to the last character that carries its mark, whatever
 * was typed between without it.
 *
 * Shape: `depth` is the number of brackets round it.
 * Source: law L7, model/RULES.md.
 */
export type Bracket = Extent & {
  readonly id: BracketId
  readonly owner: DelegationCode
  readonly proposers: readonly DelegationCode[]
  readonly depth: number
}

/** All brackets in document order, an outer one before those inside it. */
export function readBrackets(paragraphs: readonly Paragraph[]): Bracket[] {
  const open: Point[] = []
  return findExtents(paragraphs, "bracket").map(({ mark, from, to, proposers }) => {
    while (open.length > 0 && comparePoints(open.at(-1) as Point, from) <= 0) open.pop()
    const depth = open.push(to) - 1
    return { id: mark.id, owner: ownerOf(mark.id) as DelegationCode, proposers, from, to, depth }
  })
}

import { comparePoints, containsExtent, type Extent, findExtents, type Point, spanOf, touches } from "./extent.ts"
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

/** Two brackets of which neither holds the other though they share words, or null (law L7). */
export function crossingBrackets(paragraphs: readonly Paragraph[]): [BracketId, BracketId] | null {
  const open: Bracket[] = []
  for (const bracket of readBrackets(paragraphs)) {
    while (open.length > 0 && comparePoints((open.at(-1) as Bracket).to, bracket.from) <= 0) open.pop()
    const outer = open.at(-1)
    if (outer && comparePoints(outer.to, bracket.to) < 0) return [outer.id, bracket.id]
    open.push(bracket)
  }
  return null
}

/**
 * The least extent that holds `extent` and crosses none of these brackets: it goes round each that it would cut.
 *
 * Source: law L7; docs/decisions/0018.
 */
export function roundBrackets(brackets: readonly Extent[], extent: Extent): Extent {
  const isCut = (bracket: Extent, by: Extent) =>
    touches(bracket, by) && !containsExtent(bracket, by) && !containsExtent(by, bracket)
  let grown = extent
  for (let cut = brackets.find((one) => isCut(one, grown)); cut; cut = brackets.find((one) => isCut(one, grown)))
    grown = spanOf([grown, cut])
  return grown
}

/**
 * In which order brackets begin and end within one paragraph, lengths left aside. While the shapes of all
 * paragraphs stay as they are, no bracket can come to cross another. "" for a paragraph without brackets.
 */
export function bracketShape(paragraph: Paragraph): string {
  let shape = ""
  let last = ""
  for (const { marks } of paragraph.runs) {
    let here = ""
    for (const mark of marks) if (mark.type === "bracket") here += `${mark.id} `
    if (here === "" || here === last) continue
    shape += `${here}|`
    last = here
  }
  return shape
}

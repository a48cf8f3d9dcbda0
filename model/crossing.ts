import { type Bracket, readBrackets } from "./bracket.ts"
import { comparePoints, containsExtent, type Extent, spanOf, touches } from "./extent.ts"
import type { BracketId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"

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

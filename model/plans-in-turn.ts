import type { Paragraph } from "./paragraph.ts"
import type { Piece, Plan, PlannedParagraph } from "./plan.ts"

/**
 * Two plans, the second made on the text after the first, as one on the text before both.
 *
 * Throws: RangeError if the second was not made on the text after the first.
 */
export function inTurn(paragraphs: readonly Paragraph[], first: Plan, second: Plan): Plan {
  const order = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const joined = new Map(first.paragraphs.map((planned) => [planned.id, [planned]]))
  let last: PlannedParagraph[] = []
  for (const planned of second.paragraphs) {
    if (planned.before === null) last.push(planned)
    else {
      const [known, ...behind] = joined.get(planned.id) ?? []
      last = [known ? joinedPlan(known, planned) : planned, ...behind]
      joined.set(planned.id, last)
    }
  }
  const placed = [...joined].sort(([a], [b]) => (order.get(a) ?? -1) - (order.get(b) ?? -1))
  return { paragraphs: placed.flatMap(([, planned]) => planned) }
}

const joinedPlan = (first: PlannedParagraph, second: PlannedParagraph): PlannedParagraph => ({
  ...first,
  after: second.after,
  pieces: joinedPieces(first.pieces, second.pieces),
})

function joinedPieces(first: readonly Piece[], second: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  const waiting = [...first].reverse()
  for (const piece of second) {
    if (piece.before === null) {
      joined.push(piece)
      continue
    }
    for (let rest = piece.text; rest !== ""; ) {
      const next = waiting.pop()
      if (next === undefined)
        throw new RangeError("the second plan is not made on the text after the first: plan again")
      if (next.after === null) {
        joined.push(next)
        continue
      }
      const text = next.text.slice(0, rest.length)
      if (next.text.length > text.length) waiting.push({ ...next, text: next.text.slice(text.length) })
      if (next.before !== null || piece.after !== null) joined.push({ ...next, text, after: piece.after })
      rest = rest.slice(text.length)
    }
  }
  return [...joined, ...waiting.reverse()]
}

import type { ParagraphId } from "./ids.ts"
import type { Mark } from "./marks.ts"
import { attributeNames, type Paragraph, type ParagraphAttributes } from "./paragraph.ts"
import { type Piece, type Plan, type PlannedParagraph, runsAfter } from "./plan.ts"
import { sameMarks } from "./runs.ts"

/**
 * Paragraphs as one stream of breaks and letters, for what moves words over breaks.
 *
 * Shape: `place` says where a token stood in the stream it was read from, null for one that was not in it.
 */
export type Token = BreakToken | LetterToken
export type BreakToken = {
  readonly kind: "break"
  readonly id: ParagraphId
  readonly attributes: ParagraphAttributes
  readonly place: number | null
}
export type LetterToken = {
  readonly kind: "letter"
  readonly text: string
  readonly marks: readonly Mark[]
  readonly place: number | null
}

export function streamOf(paragraphs: readonly Paragraph[]): Token[] {
  const stream: Token[] = []
  for (const paragraph of paragraphs) {
    stream.push({ kind: "break", id: paragraph.id, attributes: paragraph, place: stream.length })
    for (const { text, marks } of paragraph.runs)
      for (const letter of text) stream.push({ kind: "letter", text: letter, marks, place: stream.length })
  }
  return stream
}

/**
 * The plan that makes of `before` what `after` says. Letters keep their order; breaks may come, go and change.
 *
 * Shape: `before` are the paragraphs whose stream it was, in document order, not all of the document. `after` begins
 *        with a break.
 */
export function planBetween(before: readonly Paragraph[], after: readonly Token[]): Plan {
  const now = paragraphsIn(after)
  const homes = new Map<number, ParagraphId>()
  for (const { begins, letters } of now)
    for (const { place } of letters) if (place !== null) homes.set(place, begins.id)
  const stood = before.map((paragraph) => paragraph.id)
  const planned: PlannedParagraph[] = []
  let next = 0
  const old = streamsOf(before)
  const passGone = (upTo: number) => {
    for (; next < upTo; next++) planned.push(plannedOf(old[next] as Old, null, homes))
  }
  for (const one of now) {
    const index = stood.indexOf(one.begins.id)
    if (index >= 0) passGone(index)
    planned.push(plannedOf(index < 0 ? null : (old[index] as Old), one, homes))
    if (index >= 0) next = index + 1
  }
  passGone(before.length)
  return { paragraphs: planned.filter((one, i) => hasChanged(one) || planned[i + 1]?.before === null) }
}

type Now = { readonly begins: BreakToken; readonly letters: LetterToken[] }
type Old = { readonly paragraph: Paragraph; readonly letters: readonly (LetterToken & { readonly place: number })[] }

function paragraphsIn(stream: readonly Token[]): Now[] {
  const found: Now[] = []
  for (const token of stream) {
    if (token.kind === "break") found.push({ begins: token, letters: [] })
    else found.at(-1)?.letters.push(token)
  }
  return found
}

function streamsOf(paragraphs: readonly Paragraph[]): Old[] {
  const found: { paragraph: Paragraph; letters: (LetterToken & { place: number })[] }[] = []
  streamOf(paragraphs).forEach((token, place) => {
    if (token.kind === "break") found.push({ paragraph: paragraphs[found.length] as Paragraph, letters: [] })
    else found.at(-1)?.letters.push({ ...token, place })
  })
  return found
}

/** Letters that move away are told where they stood, among those that stay. */
function plannedOf(old: Old | null, now: Now | null, homes: ReadonlyMap<number, ParagraphId>): PlannedParagraph {
  const id = (now?.begins.id ?? old?.paragraph.id) as ParagraphId
  const stood = new Map(old?.letters.map((letter) => [letter.place, letter]))
  const leaving = (old?.letters ?? []).filter(({ place }) => now === null || homes.get(place) !== id)
  const pieces: Piece[] = []
  const leave = (upTo: number) => {
    while (leaving[0] && leaving[0].place < upTo) {
      const { text, marks, place } = leaving.shift() as LetterToken & { place: number }
      add(pieces, { text, before: marks, after: null, ...(homes.has(place) ? { moved: true } : {}) })
    }
  }
  for (const { text, marks, place } of now?.letters ?? []) {
    const before = place === null ? undefined : stood.get(place)
    if (before) {
      leave(before.place)
      add(pieces, { text, before: before.marks, after: sameMarks(before.marks, marks) ? before.marks : marks })
    } else add(pieces, { text, before: null, after: marks, ...(place === null ? {} : { moved: true }) })
  }
  leave(Number.POSITIVE_INFINITY)
  const after = now && { ...now.begins.attributes, id, runs: runsAfter(pieces) }
  return { id, before: old?.paragraph ?? null, after, pieces }
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  const isMore = last?.before === piece.before && last.after === piece.after && last.moved === piece.moved
  if (isMore) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  else pieces.push(piece)
}

function hasChanged({ before, after, pieces }: PlannedParagraph): boolean {
  if (before === null || after === null) return true
  return (
    pieces.some((piece) => piece.before !== piece.after) || attributeNames.some((name) => before[name] !== after[name])
  )
}

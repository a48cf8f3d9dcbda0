import { type Extent, isInside, type Point } from "../extent.ts"
import { type ChangeId, type DelegationCode, ownerOf, type ParagraphId } from "../ids.ts"
import { type BracketMark, isDeletion, type Mark, type OptionMark } from "../marks.ts"
import { isOwnBreak, isOwnText } from "../own.ts"
import { attributeDefaults, type Paragraph, type ParagraphAttributes, textOf } from "../paragraph.ts"
import { type Piece, type Plan, type PlannedParagraph, runsAfter } from "../plan.ts"
import { sortedMarks } from "../runs.ts"

/** Proposals as a delegation's editor makes them, as plans: for tests that let several delegations work on one text. */

/** Types words at a place, under a new change. Typed inside a bracket or option, they belong to it. */
export function type(paragraphs: readonly Paragraph[], at: Point, words: string, change: string): Plan {
  const paragraph = paragraphs[at.paragraph] as Paragraph
  const pieces = cut(paragraph, [at.offset])
  const index = pieces.findIndex((_, i) => offsetOf(pieces, i) === at.offset)
  const place = index < 0 ? pieces.length : index
  const around = sharedFrames(pieces[place - 1]?.after ?? [], pieces[place]?.after ?? [])
  const typed = { text: words, before: null, after: sortedMarks([...around, ...proposed("insertion", change)]) }
  return plan(rewritten(paragraph, pieces.toSpliced(place, 0, typed)))
}

/** Strikes words, paragraph by paragraph: one's own go, others' get a deletion. */
export function strike(paragraphs: readonly Paragraph[], extent: Extent, change: string): Plan {
  const delegation = ownerOf(change) as DelegationCode
  return over(paragraphs, extent, (marks) => {
    if (isOwnText(marks, delegation)) return null
    const isStruck = marks.some(
      (mark) => isDeletion(mark) && (mark.decision !== null || ownerOf(mark.id) === delegation),
    )
    return isStruck ? marks : sortedMarks([...marks, ...proposed("deletion", change)])
  })
}

/** Strikes words and types others in their place: one change. */
export function replace(paragraphs: readonly Paragraph[], extent: Extent, words: string, change: string): Plan[] {
  return [type(paragraphs, extent.to, words, change), strike(paragraphs, extent, change)]
}

/** Puts a bracket or an option round words. */
export const frame = (paragraphs: readonly Paragraph[], extent: Extent, mark: BracketMark | OptionMark): Plan =>
  over(paragraphs, extent, (marks) => sortedMarks([...marks, mark, sponsor(mark.id)]))

/** Adds a paragraph of one's own behind another. */
export function addParagraph(
  paragraphs: readonly Paragraph[],
  behind: number,
  id: string,
  words: string,
  change: string,
) {
  const anchor = paragraphs[behind] as Paragraph
  const attributes = { ...attributeDefaults, id: id as ParagraphId, style: anchor.style, inserted: change as ChangeId }
  const pieces = words === "" ? [] : [{ text: words, before: null, after: proposed("insertion", change) }]
  const added: PlannedParagraph = {
    id: attributes.id,
    before: null,
    after: { ...attributes, runs: runsAfter(pieces) },
    pieces,
  }
  return plan(rewritten(anchor, cut(anchor, [])), added)
}

/** Proposes that a paragraph join the one before. */
export function join(paragraphs: readonly Paragraph[], index: number, change: string): Plan {
  const paragraph = paragraphs[index] as Paragraph
  const isFree = paragraph.deleted === null && !isOwnBreak(paragraph, ownerOf(change) as DelegationCode)
  return plan(rewritten(paragraph, cut(paragraph, []), isFree ? { deleted: change as ChangeId } : {}))
}

const plan = (...paragraphs: PlannedParagraph[]): Plan => ({ paragraphs })

function over(
  paragraphs: readonly Paragraph[],
  extent: Extent,
  draft: (marks: readonly Mark[]) => Piece["after"],
): Plan {
  const { from, to } = extent
  const touched = paragraphs.slice(from.paragraph, to.paragraph + 1).map((paragraph, i) => {
    const index = from.paragraph + i
    const edges = [from, to].flatMap((edge) => (edge.paragraph === index ? [edge.offset] : []))
    const pieces = cut(paragraph, edges)
    const drafted = pieces.map((piece, j) => {
      const at = { paragraph: index, offset: offsetOf(pieces, j) }
      return isInside(extent, at) ? { ...piece, after: draft(piece.after as readonly Mark[]) } : piece
    })
    return rewritten(paragraph, drafted)
  })
  return plan(...touched)
}

/** The runs of a paragraph as pieces, cut at these offsets. */
function cut(paragraph: Paragraph, offsets: readonly number[]): Piece[] {
  let from = 0
  return paragraph.runs.flatMap(({ text, marks }) => {
    const edges = [...new Set(offsets.map((offset) => offset - from))].filter((edge) => edge > 0 && edge < text.length)
    const stops = [0, ...edges.sort((a, b) => a - b), text.length]
    from += text.length
    return stops.slice(1).map((to, i) => ({ text: text.slice(stops[i], to), before: marks, after: marks }))
  })
}

const offsetOf = (pieces: readonly Piece[], index: number) =>
  pieces.slice(0, index).reduce((length, { text }) => length + text.length, 0)

const rewritten = (before: Paragraph, pieces: Piece[], attributes: Partial<ParagraphAttributes> = {}) => ({
  id: before.id,
  before,
  after: { ...before, ...attributes, runs: runsAfter(pieces) },
  pieces,
})

/** Brackets and options on both sides, with whoever stands behind them. */
function sharedFrames(left: readonly Mark[], right: readonly Mark[]): Mark[] {
  const shared = new Set(left.filter(isFrame).flatMap(({ id }) => (right.some(isFrameOf(id)) ? [id as string] : [])))
  return left.filter((mark) => shared.has(mark.type === "proposer" ? mark.change : isFrame(mark) ? mark.id : ""))
}

const isFrame = (mark: Mark): mark is BracketMark | OptionMark => mark.type === "bracket" || mark.type === "option"
const isFrameOf = (id: string) => (mark: Mark) => isFrame(mark) && mark.id === id

const proposed = (type: "insertion" | "deletion", change: string): Mark[] =>
  sortedMarks([{ type, id: change as ChangeId, decision: null }, sponsor(change)])

const sponsor = (id: string): Mark => ({
  type: "proposer",
  change: id as ChangeId,
  delegation: ownerOf(id) as DelegationCode,
  source: null,
})

export const lengthOf = (paragraphs: readonly Paragraph[], index: number) =>
  textOf(paragraphs[index] as Paragraph).length

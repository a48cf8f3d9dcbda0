import { cutAt } from "./cut-runs.ts"
import { findExtents, indexesIn, isInside, type Point } from "./extent.ts"
import type { ParagraphId } from "./ids.ts"
import { type InsertionMark, isDeletion, isInsertion, type Mark } from "./marks.ts"
import { attributeDefaults, attributeNames, type Paragraph, type ParagraphAttributes, type Run } from "./paragraph.ts"
import { type Piece, type Plan, type PlannedParagraph, runsAfter } from "./plan.ts"
import { sameMarks, sortedMarks } from "./runs.ts"

/**
 * What becomes of a paragraph's break. `passes`: it goes, unless undecided insertions are left in the paragraph; then the
 * first of these takes it over, so that a proposal does not run into the paragraph before. Agreed words never take it
 * over: a break proposed within them was not agreed with them (law L8).
 */
export type BreakFate = {
  readonly fate: "stays" | "goes" | "passes"
  readonly attributes: Partial<ParagraphAttributes>
}

/** A new draft of some paragraphs: what becomes of their words, run by run, and of their breaks. */
export type Redraft = {
  /** Indexes of the paragraphs it may touch, ascending. */
  readonly paragraphs: Iterable<number>
  /** The marks afterwards, or null if these words go. */
  words(run: Run, at: Point): readonly Mark[] | null
  breakOf(paragraph: Paragraph, index: number): BreakFate
  /** Where the runs of a paragraph are cut before they are asked about, besides where they end. */
  cutsOf?(index: number): readonly number[]
  /** Brackets it takes off; any other keeps to what is left of the text it stood round. */
  lifts?: (id: string) => boolean
}

/**
 * Puts a new draft together as a plan. Each paragraph is redrafted by itself; then breaks that go let what is left
 * join the paragraph before (the first one's, the paragraph behind); then agreed "\n" become real paragraphs.
 *
 * Shape: `newId` gives an unused id for each new paragraph.
 */
export function planRedraft(paragraphs: readonly Paragraph[], redraft: Redraft, newId: () => ParagraphId): Plan {
  const drafts = new Map<number, Draft>()
  for (const index of redraft.paragraphs) drafts.set(index, draftOf(paragraphs[index] as Paragraph, index, redraft))
  keepBrackets(paragraphs, drafts, redraft)
  joinNeighbours(paragraphs, drafts)
  const planned = [...drafts].sort(([a], [b]) => a - b).flatMap(([, draft]) => split(draft, newId))
  return { paragraphs: planned.filter(hasChanged) }
}

/** `isAgreed`: these words become agreed insertions, so each "\n" among them becomes a real break. */
type Fated = Piece & { readonly isAgreed: boolean }

type Draft = {
  readonly before: Paragraph
  attributes: ParagraphAttributes
  pieces: Fated[]
  isLeaving: boolean
}

function draftOf(before: Paragraph, index: number, redraft: Redraft): Draft {
  let offset = 0
  const pieces = cutAt(before.runs, redraft.cutsOf?.(index) ?? []).map(({ text, marks }): Fated => {
    const drafted = redraft.words({ text, marks }, { paragraph: index, offset })
    const after = drafted && sameMarks(marks, drafted) ? marks : drafted
    offset += text.length
    return { text, before: marks, after, isAgreed: before.style !== "header" && !isAgreed(marks) && isAgreed(after) }
  })
  const { fate, attributes } = redraft.breakOf(before, index)
  const heir = fate === "passes" ? firstInsertion(pieces, isUndecided) : undefined
  const passed = heir && { inserted: heir.id, insertedDecision: null }
  const isLeaving = fate === "goes" || (fate === "passes" && !heir)
  return { before, attributes: { ...before, ...attributes, ...passed }, pieces, isLeaving }
}

const untouched = (before: Paragraph): Draft => ({
  before,
  attributes: before,
  pieces: before.runs.map(({ text, marks }) => ({ text, before: marks, after: marks, isAgreed: false })),
  isLeaving: false,
})

function firstInsertion(pieces: readonly Piece[], isWanted: (mark: InsertionMark) => boolean) {
  for (const { after } of pieces) {
    const found = after?.filter(isInsertion).find(isWanted)
    if (found) return found
  }
}

const isUndecided = ({ decision }: InsertionMark) => decision === null

/**
 * A bracket whose first or last marked words go is drawn round what is left between: it may hold words typed inside it
 * without its mark, and brackets round them, which would stick out of it otherwise (law L7).
 */
function keepBrackets(paragraphs: readonly Paragraph[], drafts: Map<number, Draft>, redraft: Redraft): void {
  for (const { mark, ...extent } of findExtents(paragraphs, "bracket")) {
    const { from, to } = extent
    const isCut = isGoing(drafts, from) || isGoing(drafts, { ...to, offset: to.offset - 1 })
    if (!isCut || redraft.lifts?.(mark.id)) continue
    const stood = indexesIn(from.paragraph, to.paragraph).flatMap((index) => {
      const draft = drafts.get(index) ?? untouched(paragraphs[index] as Paragraph)
      return draft.pieces.flatMap((piece, place) => {
        const offset = lengthBefore(draft.pieces, place)
        return piece.after && isInside(extent, { paragraph: index, offset }) ? [{ index, draft, place }] : []
      })
    })
    const marks = [mark, ...proposersAt(paragraphs, from, mark.id)]
    for (const left of [stood[0], stood.at(-1)]) if (left) markPiece(drafts, left, marks)
  }
}

function isGoing(drafts: Map<number, Draft>, { paragraph, offset }: Point): boolean {
  const draft = drafts.get(paragraph)
  const isAt = (place: number) => lengthBefore(draft?.pieces ?? [], place + 1) > offset
  return draft?.pieces.find((_, place) => isAt(place))?.after === null
}

function proposersAt(paragraphs: readonly Paragraph[], at: Point, id: string): Mark[] {
  let offset = 0
  const run = paragraphs[at.paragraph]?.runs.find(({ text }) => {
    offset += text.length
    return offset > at.offset
  })
  return run?.marks.filter((mark) => mark.type === "proposer" && mark.change === id) ?? []
}

function markPiece(drafts: Map<number, Draft>, { index, draft, place }: Left, marks: readonly Mark[]): void {
  const piece = draft.pieces[place] as Fated
  const after = sortedMarks([...(piece.after ?? []), ...marks])
  draft.pieces = draft.pieces.with(place, {
    ...piece,
    after: sameMarks(after, piece.after ?? []) ? piece.after : after,
  })
  drafts.set(index, draft)
}

type Left = { readonly index: number; readonly draft: Draft; readonly place: number }

const lengthBefore = (pieces: readonly Piece[], place: number) =>
  pieces.slice(0, place).reduce((length, { text }) => length + text.length, 0)

/** What is left of leaving paragraphs joins the paragraph before; where none is left before, the one behind. */
function joinNeighbours(paragraphs: readonly Paragraph[], drafts: Map<number, Draft>): void {
  const leaving = [...drafts].filter(([, draft]) => draft.isLeaving && draft.pieces.some(isLeft))
  const first = leaving.filter(([index, draft]) => {
    const before = neighbour(paragraphs, drafts, index, -1)
    if (before) before.pieces = [...before.pieces, ...moveOut(draft)]
    return before === null
  })
  for (const [index, draft] of first.reverse()) {
    const behind = neighbour(paragraphs, drafts, index, 1)
    if (behind) behind.pieces = [...moveOut(draft), ...behind.pieces]
    else stayAlone(draft)
  }
}

/** Takes what is left out of a draft, and gives it as it arrives elsewhere. */
function moveOut(draft: Draft): Fated[] {
  const arriving = draft.pieces.filter(isLeft).map((piece): Fated => ({ ...piece, before: null, moved: true }))
  draft.pieces = draft.pieces.flatMap((piece): Fated[] => {
    if (!isLeft(piece)) return [piece]
    return piece.before ? [{ ...piece, after: null, moved: true }] : []
  })
  return arriving
}

/** The only paragraph left cannot go. Its break is an insertion's only while it holds inserted words. */
function stayAlone(draft: Draft): void {
  const kept = firstInsertion(draft.pieces, () => true) ? {} : { inserted: null, insertedDecision: null }
  draft.isLeaving = false
  draft.attributes = { ...draft.attributes, ...kept, deleted: null, deletedDecision: null }
}

const isLeft = (piece: Piece) => piece.after !== null

/** The nearest paragraph on one side that stays, taken into the draft if it was not in it. */
function neighbour(paragraphs: readonly Paragraph[], drafts: Map<number, Draft>, index: number, step: 1 | -1) {
  for (let at = index + step; paragraphs[at] !== undefined; at += step) {
    const draft = drafts.get(at) ?? untouched(paragraphs[at] as Paragraph)
    drafts.set(at, draft)
    if (!draft.isLeaving) return draft
  }
  return null
}

/** Cuts a draft at every agreed "\n": the words behind it move to a new paragraph whose break is that insertion's. */
function split({ before, attributes, pieces, isLeaving }: Draft, newId: () => ParagraphId): PlannedParagraph[] {
  const own: Piece[] = []
  const added: { attributes: ParagraphAttributes; pieces: Piece[] }[] = []
  for (const { isAgreed, ...piece } of pieces) {
    const lines = isAgreed && piece.after ? piece.text.split("\n") : [piece.text]
    lines.forEach((text, line) => {
      if (line > 0) {
        if (piece.before) own.push({ ...piece, text: "\n", after: null, moved: true })
        added.push({ attributes: brokenOff(attributes, piece.after ?? [], newId()), pieces: [] })
      }
      const last = added.at(-1)
      if (text === "") return
      if (!last || piece.after === null) own.push({ ...piece, text })
      else {
        if (piece.before) own.push({ ...piece, text, after: null, moved: true })
        last.pieces.push({ ...piece, text, before: null, moved: true })
      }
    })
  }
  const after = isLeaving ? null : { ...attributes, runs: runsAfter(own) }
  return [
    { id: before.id, before, after, pieces: own },
    ...added.map(({ attributes, pieces }) => ({
      id: attributes.id,
      before: null,
      after: { ...attributes, runs: runsAfter(pieces) },
      pieces,
    })),
  ]
}

const isAgreed = (marks: readonly Mark[] | null) =>
  marks?.some((mark) => isInsertion(mark) && mark.decision !== null) ?? false

/** A proposal to strike the "\n" goes on as a proposal to remove the break it has become. */
function brokenOff(from: ParagraphAttributes, marks: readonly Mark[], id: ParagraphId): ParagraphAttributes {
  const insertion = marks.filter(isInsertion).find(({ decision }) => decision !== null)
  const deletion = marks.filter(isDeletion).find(({ decision }) => decision === null)
  return {
    ...attributeDefaults,
    id,
    style: from.style,
    level: from.level,
    inserted: insertion?.id ?? null,
    insertedDecision: insertion?.decision ?? null,
    deleted: deletion?.id ?? null,
  }
}

function hasChanged({ before, after, pieces }: PlannedParagraph): boolean {
  if (before === null || after === null) return true
  const isReworded = pieces.some((piece) => piece.before !== piece.after)
  return isReworded || attributeNames.some((name) => before[name] !== after[name])
}

import { Naming } from "../compile/naming.ts"
import type { Contribution, NewPlace } from "../contribution.ts"
import { framesBetween } from "../frames.ts"
import type { ParagraphId } from "../ids.ts"
import { letterBetween } from "../lettering.ts"
import { isInsertion } from "../marks.ts"
import { isOwnBreak, isOwnRemoval, isOwnText } from "../own.ts"
import { attributeDefaults, type Paragraph, textOf } from "../paragraph.ts"
import { type Piece, type Plan, type PlannedParagraph, runsAfter } from "../plan.ts"
import type { PlainParagraph } from "../projection.ts"
import { sortedMarks } from "../runs.ts"
import { type Reader, readableIn } from "./readable.ts"
import { editsTo, type Hand, proposedBy, rewordedBy } from "./rewording.ts"
import { placeOfRow } from "./row.ts"

/** Whether a part of what a base paragraph was, or of what its delegation reads there, stands in another paragraph. */
export function isDivided(
  paragraph: Paragraph,
  { base, now, reader }: { readonly base: string; readonly now: PlainParagraph | null; readonly reader: Reader },
): boolean {
  const here = paragraph.runs.filter(({ marks }) => !marks.some(isInsertion))
  const read = readableIn(paragraph, reader, "own").filter(({ isHidden }) => !isHidden)
  const isReadHere = now === null || now.text === read.map(({ text }) => text.replace("\u0000", "\n")).join("")
  return here.map(({ text }) => text).join("") !== base || !isReadHere
}

/** A paragraph with the words that a delegation wants: it takes back a proposal of its own to have the paragraph out. */
export function rewordedParagraph(
  hand: Hand,
  paragraphs: readonly Paragraph[],
  id: ParagraphId,
  { reader, wanted }: { readonly reader: Reader; readonly wanted: readonly string[] },
): Plan {
  const index = paragraphs.findIndex((one) => one.id === id)
  const before = paragraphs[index] as Paragraph
  const words = readableIn(before, reader, "own")
  const edits = editsTo(words, wanted)
  const planned = rewordedBy(hand, paragraphs, index, { words, edits })
  const deleted = isOwnRemoval(before, hand.delegation) ? null : before.deleted
  return { paragraphs: [{ ...planned, after: { ...(planned.after as Paragraph), deleted } }] }
}

/**
 * A paragraph struck whole by a delegation; one that is solely its own goes. The break is struck with the words unless
 * others have inserted some: these would run into the paragraph before.
 */
export function withoutParagraph(hand: Hand, paragraphs: readonly Paragraph[], id: ParagraphId, reader: Reader): Plan {
  const index = paragraphs.findIndex((one) => one.id === id)
  const before = paragraphs[index] as Paragraph
  if (isWhollyOwn(before, hand)) return { paragraphs: [gone(before)] }
  const change = hand.newChange()
  const words = readableIn(before, reader, "own")
  const all = { words, edits: [{ from: 0, to: words.length, pieces: [] }] }
  const planned = rewordedBy({ ...hand, newChange: () => change }, paragraphs, index, all)
  const after = planned.after as Paragraph
  const isStruckWhole = before.deleted === null && !after.runs.some(({ marks }) => marks.some(isInsertion))
  return { paragraphs: [{ ...planned, after: isStruckWhole ? { ...after, deleted: change } : after }] }
}

const isWhollyOwn = (paragraph: Paragraph, { delegation }: Hand): boolean =>
  isOwnBreak(paragraph, delegation) && paragraph.runs.every(({ marks }) => isOwnText(marks, delegation))

const gone = (before: Paragraph): PlannedParagraph => ({
  id: before.id,
  before,
  after: null,
  pieces: before.runs.map(({ text, marks }) => ({ text, before: marks, after: null })),
})

/**
 * A new paragraph of a delegation at a row. It has the name of the row, or, where a paragraph of that name stands, one
 * beside it.
 */
export function addedParagraph(
  hand: Hand,
  paragraphs: readonly Paragraph[],
  places: readonly NewPlace[],
  { row, label: tabled, wanted }: Pick<Contribution, "row" | "label"> & { readonly wanted: readonly string[] },
): Plan {
  const ids = paragraphs.map(({ id }) => id)
  const id = ids.includes(row) ? new Naming(ids).paragraphBeside(row, hand.delegation) : row
  const behind = placeOfRow(paragraphs, places, row)
  const { style, level } = places.find((one) => one.id === row) as NewPlace
  const change = hand.newChange()
  const marks = sortedMarks([...proposedBy(hand, "insertion", change), ...framesBetween(paragraphs, behind + 1)])
  const pieces: Piece[] = [{ text: wanted.join(""), before: null, after: marks }]
  const { source } = hand
  const label = letterBetween(tabled)
  const after = { ...attributeDefaults, id, style, level, label, source, inserted: change, runs: runsAfter(pieces) }
  const anchor = paragraphs[behind]
  return { paragraphs: [...(anchor ? [asItStands(anchor)] : []), { id, before: null, after, pieces }] }
}

/** A new paragraph stands behind the one planned before it, so that one is in the plan though it stays as it is. */
const asItStands = (paragraph: Paragraph): PlannedParagraph => ({
  id: paragraph.id,
  before: paragraph,
  after: paragraph,
  pieces:
    textOf(paragraph) === "" ? [] : paragraph.runs.map(({ text, marks }) => ({ text, before: marks, after: marks })),
})

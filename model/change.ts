import { addProposers, type Point } from "./extent.ts"
import { type ChangeId, type DelegationCode, NOBODY, ownerOf, type ParagraphId } from "./ids.ts"
import type { Mark } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/**
 * Everything that carries one change id: insertions, deletions, and breaks that come or go. A replacement is one change.
 *
 * Shape: `from` is where it begins, offset 0 for a break; `paragraphs` in document order; `inserted` and `deleted` are its words, "\n" between paragraphs.
 *        `isOpen` while any part of it is undecided. `breakOnly` when it has no words, only breaks: then nobody's
 *        proposer mark can lie on it and its owner is its proposer.
 */
export type Change = {
  readonly id: ChangeId
  readonly owner: DelegationCode
  readonly proposers: readonly DelegationCode[]
  readonly from: Point
  readonly paragraphs: readonly ParagraphId[]
  readonly inserted: string
  readonly deleted: string
  readonly isOpen: boolean
  readonly breakOnly: boolean
}

/** All changes in the order in which they begin, decided ones included. */
export function readChanges(paragraphs: readonly Paragraph[]): Change[] {
  const sketches = new Map<ChangeId, Sketch>()
  paragraphs.forEach((paragraph, index) => {
    const sketchAt = (id: ChangeId, offset: number) =>
      sketchIn(sketches, id, paragraph.id, { paragraph: index, offset })
    if (paragraph.inserted) sketchAt(paragraph.inserted, 0).isOpen ||= paragraph.insertedDecision === null
    if (paragraph.deleted) sketchAt(paragraph.deleted, 0).isOpen ||= paragraph.deletedDecision === null
    let offset = 0
    for (const { text, marks } of paragraph.runs) {
      for (const mark of marks) {
        if (!isRevision(mark)) continue
        const sketch = sketchAt(mark.id, offset)
        sketch.breakOnly = false
        sketch.isOpen ||= mark.decision === null
        addWords(mark.type === "insertion" ? sketch.inserted : sketch.deleted, paragraph.id, text)
        addProposers(sketch.proposers, marks, mark.id)
      }
      offset += text.length
    }
  })
  return [...sketches.values()].map(finish)
}

/** Whether a mark is a revision mark against the base text. */
export const isRevision = (mark: Mark): mark is Extract<Mark, { type: "insertion" | "deletion" }> =>
  mark.type === "insertion" || mark.type === "deletion"

type Line = { readonly paragraph: ParagraphId; text: string }
type Sketch = {
  readonly id: ChangeId
  readonly from: Point
  readonly proposers: DelegationCode[]
  readonly paragraphs: ParagraphId[]
  readonly inserted: Line[]
  readonly deleted: Line[]
  isOpen: boolean
  breakOnly: boolean
}

function sketchIn(sketches: Map<ChangeId, Sketch>, id: ChangeId, paragraph: ParagraphId, from: Point): Sketch {
  let sketch = sketches.get(id)
  if (sketch === undefined) {
    sketch = { id, from, proposers: [], paragraphs: [], inserted: [], deleted: [], isOpen: false, breakOnly: true }
    sketches.set(id, sketch)
  }
  if (sketch.paragraphs.at(-1) !== paragraph) sketch.paragraphs.push(paragraph)
  return sketch
}

function addWords(lines: Line[], paragraph: ParagraphId, text: string): void {
  const last = lines.at(-1)
  if (last?.paragraph === paragraph) last.text += text
  else lines.push({ paragraph, text })
}

function finish(sketch: Sketch): Change {
  const { id, proposers, inserted, deleted, breakOnly } = sketch
  const owner = ownerOf(id) as DelegationCode
  return {
    ...sketch,
    owner,
    proposers: breakOnly && owner !== NOBODY ? [owner] : proposers,
    inserted: inserted.map((line) => line.text).join("\n"),
    deleted: deleted.map((line) => line.text).join("\n"),
  }
}

import { addProposers, type Point } from "./extent.ts"
import { type ChangeId, type DelegationCode, NOBODY, ownerOf, type ParagraphId } from "./ids.ts"
import { isRevision } from "./marks.ts"
import { onceEach } from "./once-each.ts"
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
  const found = new Map<ChangeId, Change>()
  paragraphs.forEach((paragraph, index) => {
    for (const part of partsIn(paragraph)) {
      const known = found.get(part.id)
      found.set(part.id, known ? joined(known, part) : begun(part, index))
    }
  })
  return [...found.values()]
}

/** What of a change lies in one paragraph; of what begins in several, the change begins in the first. */
type Part = Omit<Change, "from"> & { readonly offset: number }

const lastBegun = new WeakMap<Part, Change>()

/** Most changes lie in one paragraph: they stay the same value while it does and stands where it stood. */
function begun(part: Part, paragraph: number): Change {
  const last = lastBegun.get(part)
  if (last?.from.paragraph === paragraph) return last
  const { offset, ...rest } = part
  const change = { ...rest, from: { paragraph, offset } }
  lastBegun.set(part, change)
  return change
}

function joined(change: Change, part: Part): Change {
  const breakOnly = change.breakOnly && part.breakOnly
  const withWords = [change, part].filter((one) => breakOnly || !one.breakOnly)
  return {
    ...change,
    breakOnly,
    proposers: [...new Set(withWords.flatMap((one) => one.proposers))],
    paragraphs: [...change.paragraphs, ...part.paragraphs],
    inserted: lines(change.inserted, part.inserted),
    deleted: lines(change.deleted, part.deleted),
    isOpen: change.isOpen || part.isOpen,
  }
}

const lines = (above: string, below: string): string => (above && below ? `${above}\n${below}` : above || below)

/** A paragraph is a value: what lies in it is read once. */
const partsIn = onceEach((paragraph: Paragraph): readonly Part[] => readParts(paragraph))

type Sketch = {
  readonly id: ChangeId
  readonly offset: number
  readonly proposers: DelegationCode[]
  inserted: string
  deleted: string
  isOpen: boolean
  breakOnly: boolean
}

function readParts(paragraph: Paragraph): readonly Part[] {
  const sketches = new Map<ChangeId, Sketch>()
  const sketchAt = (id: ChangeId, offset: number): Sketch => {
    const known = sketches.get(id)
    const sketch = known ?? { id, offset, proposers: [], inserted: "", deleted: "", isOpen: false, breakOnly: true }
    if (!known) sketches.set(id, sketch)
    return sketch
  }
  if (paragraph.inserted) sketchAt(paragraph.inserted, 0).isOpen ||= paragraph.insertedDecision === null
  if (paragraph.deleted) sketchAt(paragraph.deleted, 0).isOpen ||= paragraph.deletedDecision === null
  let offset = 0
  for (const { text, marks } of paragraph.runs) {
    for (const mark of marks) {
      if (!isRevision(mark)) continue
      const sketch = sketchAt(mark.id, offset)
      sketch.breakOnly = false
      sketch.isOpen ||= mark.decision === null
      if (mark.type === "insertion") sketch.inserted += text
      else sketch.deleted += text
      addProposers(sketch.proposers, marks, mark.id)
    }
    offset += text.length
  }
  return [...sketches.values()].map((sketch) => finish(sketch, paragraph.id))
}

function finish(sketch: Sketch, paragraph: ParagraphId): Part {
  const { id, proposers, breakOnly } = sketch
  const owner = ownerOf(id) as DelegationCode
  return { ...sketch, owner, proposers: breakOnly && owner !== NOBODY ? [owner] : proposers, paragraphs: [paragraph] }
}

import { CHAIR, type ChangeId, makeId } from "./ids.ts"
import { type DeletionMark, isDeletion, isInsertion, isOpenRevision, type Mark } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"
import type { BreakFate } from "./redraft.ts"
import { sortedMarks } from "./runs.ts"

/** Which changes, brackets and options a verdict reaches, by id. */
export type Reach = (id: string) => boolean

/** What a verdict does to the marks of one run. Null: these words go. */
export type Marks = readonly Mark[] | null

/**
 * Accepts the undecided changes within reach: their marks stay, with the number of the decision. Inserted words whose
 * removal is agreed go.
 */
export function acceptWords(marks: readonly Mark[], number: number, reach: Reach): Marks {
  if (!marks.some((mark) => isRuled(mark, reach))) return marks
  const after = marks.map((mark) => (isRuled(mark, reach) ? { ...mark, decision: number } : mark))
  if (after.some(isInsertion) && after.some(isAgreedDeletion)) return null
  return sortedMarks(after)
}

/** Rejects the undecided changes within reach: inserted words go unless another insertion holds them, deletions are lifted. */
export function rejectWords(marks: readonly Mark[], reach: Reach): Marks {
  const after = withoutLooseProposers(
    marks.filter((mark) => !isRuled(mark, reach)),
    reach,
  )
  return marks.some(isInsertion) && !after.some(isInsertion) ? null : after
}

/**
 * Takes words out of the text: inserted ones go, decided or not; base text gets a deletion agreed by this decision, which
 * takes the place of undecided ones. Brackets and options within reach go with it.
 */
export function strikeWords(marks: readonly Mark[], number: number, reach: Reach): Marks {
  if (marks.some(isInsertion)) return null
  const kept = liftMarks(
    marks.filter((mark) => !isUndecidedDeletion(mark)),
    reach,
  )
  const after = withoutLooseProposers(kept, (id) => marks.some((mark) => isUndecidedDeletion(mark) && mark.id === id))
  return after.some(isAgreedDeletion)
    ? after
    : sortedMarks([...after, { type: "deletion", id: strikeId(number), decision: number }])
}

/** Takes brackets and options within reach off, and leaves what stands inside as it is. */
export function liftMarks(marks: readonly Mark[], reach: Reach): readonly Mark[] {
  const isLifted = (mark: Mark) => (mark.type === "bracket" || mark.type === "option") && reach(mark.id)
  return withoutLooseProposers(
    marks.filter((mark) => !isLifted(mark)),
    reach,
  )
}

/** The id under which decision `number` strikes base text. */
export const strikeId = (number: number): ChangeId => makeId<ChangeId>(CHAIR, `d${number}`)

/** The break stays. */
export const keepBreak: BreakFate = { fate: "stays", attributes: {} }

/** Accepts what is undecided about a break. A base paragraph is never really joined; an inserted one whose removal is agreed is. */
export function acceptBreak(paragraph: Paragraph, number: number, reach: Reach): BreakFate {
  const isAdded = isOpenFor(paragraph.inserted, paragraph.insertedDecision, reach)
  const isRemoved = isOpenFor(paragraph.deleted, paragraph.deletedDecision, reach)
  const inserted = isAdded ? { insertedDecision: number } : {}
  if (!isRemoved) return { fate: "stays", attributes: inserted }
  if (paragraph.inserted === null) return { fate: "stays", attributes: { deletedDecision: number } }
  return { fate: "goes", attributes: inserted }
}

/** Rejects what is undecided about a break. */
export function rejectBreak(paragraph: Paragraph, reach: Reach): BreakFate {
  const isAdded = isOpenFor(paragraph.inserted, paragraph.insertedDecision, reach)
  const isRemoved = isOpenFor(paragraph.deleted, paragraph.deletedDecision, reach)
  return { fate: isAdded ? "passes" : "stays", attributes: isRemoved ? { deleted: null } : {} }
}

/** Takes the break of a paragraph whose words are all struck out of the text. */
export function strikeBreak(paragraph: Paragraph, number: number): BreakFate {
  if (paragraph.inserted !== null) return { fate: "goes", attributes: {} }
  if (paragraph.deletedDecision !== null) return keepBreak
  return { fate: "stays", attributes: { deleted: strikeId(number), deletedDecision: number } }
}

/** Whether this mark is an undecided change within reach. */
export const isRuled = (mark: Mark, reach: Reach): boolean => isOpenRevision(mark) && reach(mark.id)

const isOpenFor = (id: ChangeId | null, decision: number | null, reach: Reach) =>
  id !== null && decision === null && reach(id)

const isAgreedDeletion = (mark: Mark) => isDeletion(mark) && mark.decision !== null
const isUndecidedDeletion = (mark: Mark): mark is DeletionMark => isDeletion(mark) && mark.decision === null

/** Drops proposer marks within reach whose change, bracket or option is no longer on these words. */
export function withoutLooseProposers(marks: readonly Mark[], reach: Reach): readonly Mark[] {
  const isLoose = (mark: Mark) =>
    mark.type === "proposer" &&
    reach(mark.change) &&
    !marks.some((other) => other.type !== "proposer" && other.id === mark.change)
  return marks.some(isLoose) ? marks.filter((mark) => !isLoose(mark)) : marks
}

import type { DelegationCode } from "./ids.ts"
import type { Mark } from "./marks.ts"
import { isRevision } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/**
 * What is solely a delegation's own, so that it may change or take it back without asking anyone (law L2).
 * These run on every keystroke: no allocation, no closures.
 */

/** Whether `id` was made by delegation `D`. */
export const isIdOf = (id: string, D: DelegationCode): boolean => id.startsWith(D) && id.charAt(D.length) === "."

/** Words are solely D's if every insertion on them is D's and undecided, and no one else sponsors one of these. */
export function isOwnText(marks: readonly Mark[], D: DelegationCode): boolean {
  let isInserted = false
  for (const mark of marks) {
    if (mark.type !== "insertion") continue
    if (mark.decision !== null || !isIdOf(mark.id, D) || isSponsoredByOthers(mark.id, marks, D)) return false
    isInserted = true
  }
  return isInserted
}

/**
 * A deletion, bracket or option is solely D's if it is D's, undecided, and nobody else sponsors it on these words.
 * D's sponsorship is D's until the change is decided: then it is part of what was agreed (law L5). An insertion mark
 * is never taken off words, it goes with them: without it they would pass for base text (law L1).
 */
export function isOwnMark(mark: Mark, marks: readonly Mark[], D: DelegationCode): boolean {
  switch (mark.type) {
    case "insertion":
      return false
    case "proposer":
      return mark.delegation === D && !isDecided(mark.change, marks)
    case "deletion":
      return mark.decision === null && isIdOf(mark.id, D) && !isSponsoredByOthers(mark.id, marks, D)
    case "bracket":
    case "option":
      return isIdOf(mark.id, D) && !isSponsoredByOthers(mark.id, marks, D)
  }
}

/** The break that begins a paragraph is solely D's if D inserted it, undecided, and no one sponsors it on its words. */
export const isOwnBreak = (paragraph: Paragraph, D: DelegationCode): boolean =>
  paragraph.inserted !== null &&
  paragraph.insertedDecision === null &&
  isIdOf(paragraph.inserted, D) &&
  !isBreakSponsoredByOthers(paragraph.inserted, paragraph, D)

/** The proposal to remove that break is solely D's under the same conditions. */
export const isOwnRemoval = (paragraph: Paragraph, D: DelegationCode): boolean =>
  paragraph.deleted !== null &&
  paragraph.deletedDecision === null &&
  isIdOf(paragraph.deleted, D) &&
  !isBreakSponsoredByOthers(paragraph.deleted, paragraph, D)

function isSponsoredByOthers(id: string, marks: readonly Mark[], D: DelegationCode): boolean {
  for (const mark of marks) if (mark.type === "proposer" && mark.change === id && mark.delegation !== D) return true
  return false
}

function isBreakSponsoredByOthers(id: string, paragraph: Paragraph, D: DelegationCode): boolean {
  for (const run of paragraph.runs) if (isSponsoredByOthers(id, run.marks, D)) return true
  return false
}

function isDecided(id: string, marks: readonly Mark[]): boolean {
  for (const mark of marks) if (isRevision(mark) && mark.id === id && mark.decision !== null) return true
  return false
}

import { bracketShape, crossingBrackets } from "./crossing.ts"
import { type Difference, differenceOf } from "./difference.ts"
import { carriesForeignMarks } from "./foreign-marks.ts"
import type { DelegationCode, ParagraphId } from "./ids.ts"
import { type Mark, markText } from "./marks.ts"
import { isOwnBreak, isOwnMark, isOwnRemoval, isOwnText } from "./own.ts"
import { attributeNames, type Paragraph, type Run } from "./paragraph.ts"
import type { RefusalCode } from "./protocol.ts"
import { losesItsSponsors } from "./sponsored.ts"
import type { Window } from "./window.ts"

/** One edit to be judged, as values. */
export type Edit = Window & {
  /** The delegation for which the edit was made. */
  readonly D: DelegationCode
  /** The whole document as it would be; asked only when the window cannot tell, so it may be a getter. */
  readonly wholeAfter: readonly Paragraph[]
}

/**
 * Why an edit is beyond its author's rights, or null if it is lawful. Takes 5–20 µs for a keystroke.
 *
 * Refuses: "duplicate-paragraph", "not-own", "unsponsored", "crossing-brackets".
 * Source: laws L1, L2, L5, L7, model/RULES.md.
 */
export function refusalOf(edit: Edit): RefusalCode | null {
  const difference = differenceOf(edit)
  if (!difference.isInRuns && hasDoubleIds(edit, difference)) return "duplicate-paragraph"
  if (!isSameWithoutOwn(difference, edit.D)) return "not-own"
  if (carriesForeignMarks(edit, difference)) return "not-own"
  if (losesItsSponsors(edit, difference)) return "unsponsored"
  if (shapeOf(difference, "before") !== shapeOf(difference, "after") && crossingBrackets(edit.wholeAfter) !== null)
    return "crossing-brackets"
  return null
}

/**
 * The text of a window with everything that is solely delegation `D`'s taken out: two windows are equal in all
 * that is not D's if and only if these are.
 *
 * Shape: a break and its attributes between U+0001 and U+0002, marks between U+0003 and U+0004 where they change,
 *        words. None of these four can occur in a document. A paragraph that D inserted only loses its break, so
 *        splitting and joining paragraphs need no case of their own.
 * Source: law L2, model/RULES.md.
 */
export function withoutOwn(window: readonly Paragraph[], D: DelegationCode): string {
  let out = ""
  let runs: Run[] = []
  for (const paragraph of window) {
    if (!isOwnBreak(paragraph, D)) {
      out += wordsWithoutOwn(runs, D) + breakText(paragraph, D)
      runs = []
    }
    runs.push(...paragraph.runs)
  }
  return out + wordsWithoutOwn(runs, D)
}

const isSameWithoutOwn = (difference: Difference, D: DelegationCode): boolean =>
  (!difference.isInRuns || haveSameBreaks(difference, D)) &&
  (difference.isInRuns
    ? wordsWithoutOwn(difference.runs.before, D) === wordsWithoutOwn(difference.runs.after, D)
    : withoutOwn(difference.paragraphs.before, D) === withoutOwn(difference.paragraphs.after, D))

/** Attributes are alike here, but others' sponsorship of a break stands on the words and may have gone with them. */
function haveSameBreaks({ paragraphs }: Difference, D: DelegationCode): boolean {
  const [before] = paragraphs.before as [Paragraph]
  const [after] = paragraphs.after as [Paragraph]
  return isOwnBreak(before, D) === isOwnBreak(after, D) && isOwnRemoval(before, D) === isOwnRemoval(after, D)
}

function wordsWithoutOwn(runs: readonly Run[], D: DelegationCode): string {
  let out = ""
  let open: string | null = null
  for (const run of runs) {
    if (isOwnText(run.marks, D)) continue
    const marks = othersMarks(run.marks, D)
    out += marks === open ? run.text : `\u0003${marks}\u0004${run.text}`
    open = marks
  }
  return out
}

function breakText(paragraph: Paragraph, D: DelegationCode): string {
  const isRemovalOwn = isOwnRemoval(paragraph, D)
  let out = "\u0001"
  for (const name of attributeNames) out += `${name === "deleted" && isRemovalOwn ? null : paragraph[name]}\u0002`
  return out
}

function othersMarks(marks: readonly Mark[], D: DelegationCode): string {
  let out = ""
  for (const mark of marks) if (!isOwnMark(mark, marks, D)) out += `${textOfMark(mark)}\u0002`
  return out
}

const markTexts = new WeakMap<Mark, string>()

function textOfMark(mark: Mark): string {
  let text = markTexts.get(mark)
  if (text === undefined) {
    text = markText(mark)
    markTexts.set(mark, text)
  }
  return text
}

function hasDoubleIds(edit: Edit, { paragraphs }: Difference): boolean {
  const old = paragraphs.before
  if (paragraphs.after.every((paragraph, i) => paragraph.id === old[i]?.id)) return false
  const seen = new Set<ParagraphId>()
  for (const { id } of edit.wholeAfter) if (seen.size === seen.add(id).size) return true
  return false
}

/** The order in which brackets begin and end where the edit lies, the runs beside it included. */
function shapeOf({ runs, left, right, paragraphs }: Difference, when: "before" | "after"): string {
  const [first] = paragraphs[when]
  if (first === undefined) return ""
  return bracketShape({ ...first, runs: [...(left ? [left] : []), ...runs[when], ...(right ? [right] : [])] })
}

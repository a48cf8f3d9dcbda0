import type { Difference } from "./difference.ts"
import type { DelegationCode } from "./ids.ts"
import { type Mark, markText } from "./marks.ts"
import { isIdOf, isOwnBreak, isOwnMark, isOwnText } from "./own.ts"
import type { Paragraph, Run } from "./paragraph.ts"
import type { Window } from "./window.ts"

/** From before the first to behind the last word under a mark, counted in words and breaks that are not solely D's. */
type Reach = { from: number; to: number }

/**
 * Whether an edit puts others' marks on D's own words or paragraphs where they did not lie. Own words are taken out
 * when L2 compares, so a forged mark on them would go unseen: another's bracket drawn wider, another's deletion, or a
 * ruling that never was. Words typed *within* the reach of a mark may take it, as typing inside a bracket does.
 *
 * How: words beside a run that carries the mark are within its reach. Otherwise the reach before the edit is measured
 * in what the edit cannot change. A bracket or option that lies on both sides of the window covers it all, and one
 * that holds the whole text holds what is written at either end of it.
 * Source: laws L2, L5, L7, model/RULES.md.
 */
export function carriesForeignMarks(
  edit: Window & { readonly D: DelegationCode; readonly wholeAfter: readonly Paragraph[] },
  difference: Difference,
): boolean {
  if (!difference.isInRuns && hasForgedAttributes(difference.paragraphs, edit.D)) return true
  const doubtful = difference.runs.after.some((run) => hasMarksFromElsewhere(run, difference, edit.D))
  if (!doubtful) return false
  const reach = reachOfMarks(edit.before, edit.D, false)
  for (const [text, own] of reachOfMarks(edit.after, edit.D, true)) {
    const old = reach.get(text)
    const isWithin = old !== undefined && old.from <= own.from && own.to <= old.to
    if (!isWithin && !coversWindow(text, edit)) return true
  }
  return false
}

function hasMarksFromElsewhere(run: Run, { left, right }: Difference, D: DelegationCode): boolean {
  if (!isOwnText(run.marks, D)) return false
  for (const mark of run.marks)
    if (isForeign(mark, run.marks, D) && !carries(left, mark) && !carries(right, mark)) return true
  return false
}

const isForeign = (mark: Mark, marks: readonly Mark[], D: DelegationCode) =>
  mark.type !== "insertion" && !isOwnMark(mark, marks, D)

const carries = (run: Run | null, mark: Mark) =>
  run !== null && (run.marks.includes(mark) || run.marks.some((other) => markText(other) === markText(mark)))

/** The reach of each mark by its text: of others' marks on own words alone, or of all marks on all words. */
function reachOfMarks(window: readonly Paragraph[], D: DelegationCode, onOwnAlone: boolean): Map<string, Reach> {
  const reaches = new Map<string, Reach>()
  let at = 0
  for (const paragraph of window) {
    if (!isOwnBreak(paragraph, D)) at++
    for (const { text, marks } of paragraph.runs) {
      const isOwn = isOwnText(marks, D)
      const to = isOwn ? at : at + text.length
      for (const mark of marks) if (!onOwnAlone || (isOwn && isForeign(mark, marks, D))) widen(reaches, mark, at, to)
      at = to
    }
  }
  return reaches
}

function widen(reaches: Map<string, Reach>, mark: Mark, from: number, to: number): void {
  const text = markText(mark)
  const known = reaches.get(text)
  if (known === undefined) reaches.set(text, { from, to })
  else known.to = to
}

function coversWindow(text: string, edit: Window & { readonly wholeAfter: readonly Paragraph[] }): boolean {
  const [first] = edit.after
  const from = first ? edit.wholeAfter.indexOf(first) : -1
  if (from < 0 || !/^(bracket|option) /.test(text)) return false
  const above = edit.wholeAfter.slice(0, from)
  const below = edit.wholeAfter.slice(from + edit.after.length)
  const lies = (run: Run | undefined) => run?.marks.some((mark) => markText(mark) === text) === true
  const has = (paragraph: Paragraph) => paragraph.runs.some(lies)
  if (above.some(has) && below.some(has)) return true
  // What is written above the first words of the text, or below its last, stands in what holds the whole text.
  const isAtEnd = wordsIn(above).length === 0 || wordsIn(below).length === 0
  const words = wordsIn([...above, ...edit.before, ...below])
  return isAtEnd && lies(words[0]) && lies(words.at(-1))
}

/** The words of the resolution; the printed head is no part of it. */
const wordsIn = (paragraphs: readonly Paragraph[]): readonly Run[] =>
  paragraphs.flatMap(({ style, runs }) => (style === "header" ? [] : runs))

/** A paragraph of one's own has no letter in the base text, and nobody else's removal that it did not have before. */
function hasForgedAttributes({ before, after }: Window, D: DelegationCode): boolean {
  return after.some((paragraph) => {
    if (!isOwnBreak(paragraph, D)) return false
    const old = before.find((one) => one.id === paragraph.id)
    const isOthersRemoval =
      (paragraph.deleted !== null && !isIdOf(paragraph.deleted, D)) || paragraph.deletedDecision !== null
    const hadRemoval = old?.deleted === paragraph.deleted && old.deletedDecision === paragraph.deletedDecision
    return (paragraph.baseLabel !== null && old?.baseLabel !== paragraph.baseLabel) || (isOthersRemoval && !hadRemoval)
  })
}

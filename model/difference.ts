import { attributeNames, type Paragraph, type Run } from "./paragraph.ts"
import { sameMarks } from "./runs.ts"
import type { Window } from "./window.ts"

/**
 * What an edit changed within a window: equal paragraphs, and equal runs of a single paragraph, left aside at both
 * ends. Judging only this is what a keystroke can afford.
 *
 * Shape: `paragraphs` are those that differ. `runs` are those of them that differ, all in a row. `left` and `right`
 *        are the unchanged runs next to them in the same paragraph, null if there are none.
 */
export type Difference = {
  readonly paragraphs: Window
  readonly runs: { readonly before: readonly Run[]; readonly after: readonly Run[] }
  readonly left: Run | null
  readonly right: Run | null
  /** Whether the one paragraph that differs does so in its runs alone. */
  readonly isInRuns: boolean
}

export function differenceOf({ before, after }: Window): Difference {
  const [from, end] = commonEnds(before, after, (a, b) => a === b)
  const paragraphs = trim({ before, after }, from, end)
  const [old] = paragraphs.before
  const [now] = paragraphs.after
  if (old && now && paragraphs.before.length === 1 && paragraphs.after.length === 1 && haveSameAttributes(old, now))
    return differenceInRuns(paragraphs, old.runs, now.runs)
  const runs = { before: paragraphs.before.flatMap(runsOf), after: paragraphs.after.flatMap(runsOf) }
  return { paragraphs, runs, left: null, right: null, isInRuns: false }
}

function differenceInRuns(paragraphs: Window, before: readonly Run[], after: readonly Run[]): Difference {
  const [from, end] = commonEnds(before, after, areSameRuns)
  const runs = trim({ before, after }, from, end)
  return {
    paragraphs,
    runs,
    left: before[from - 1] ?? null,
    right: before[before.length - end] ?? null,
    isInRuns: true,
  }
}

/** How many at the beginning and, of the rest, at the end are the same. */
function commonEnds<One>(before: readonly One[], after: readonly One[], same: (a: One, b: One) => boolean) {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && same(before[from] as One, after[from] as One)) from++
  let end = 0
  while (end < shorter - from && same(before[before.length - 1 - end] as One, after[after.length - 1 - end] as One))
    end++
  return [from, end] as const
}

const trim = <One>(
  { before, after }: { before: readonly One[]; after: readonly One[] },
  from: number,
  end: number,
) => ({
  before: before.slice(from, before.length - end),
  after: after.slice(from, after.length - end),
})

const runsOf = (paragraph: Paragraph) => paragraph.runs
const areSameRuns = (a: Run, b: Run) => a === b || (a.text === b.text && sameMarks(a.marks, b.marks))

function haveSameAttributes(a: Paragraph, b: Paragraph): boolean {
  for (const name of attributeNames) if (a[name] !== b[name]) return false
  return true
}

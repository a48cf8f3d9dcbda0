import { type Mark, markText } from "./marks.ts"
import type { Run } from "./paragraph.ts"

/** Sorts marks by their text and drops doubles: the one order in which runs carry them. */
export function sortedMarks(marks: Iterable<Mark>): Mark[] {
  const byText = new Map<string, Mark>()
  for (const mark of marks) byText.set(markText(mark), mark)
  return [...byText.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, mark]) => mark)
}

/** Joins neighbouring runs under the same marks and drops empty ones. */
export function joinRuns(runs: Iterable<Run>): Run[] {
  const joined: { text: string; marks: readonly Mark[] }[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === "") continue
    if (last && sameMarks(last.marks, run.marks)) last.text += run.text
    else joined.push({ text: run.text, marks: run.marks })
  }
  return joined
}

export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, i) => mark === b[i] || markText(mark) === markText(b[i] as Mark)))

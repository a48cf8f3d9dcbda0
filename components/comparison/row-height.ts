import { type LiveRows, noLiveRows } from "./live-rows.ts"
import type { TableRow } from "./table-rows.ts"

/** About how many characters a line of a column holds, and how high a line is, in CSS pixels. */
const perLine = { base: 38, tabled: 34, now: 40 }
const px = { line: 21, head: 26, padding: 20 }

/** About how high a row will be, before it has been drawn: the better the guess, the steadier the scroll bar. */
export function rowHeight({ row, cells }: TableRow, live: LiveRows = noLiveRows): number {
  const base = linesOf(row.baseText?.length ?? 0, perLine.base)
  const now = (live.get(row.id) ?? []).reduce(
    (lines, { paragraph }) => lines + linesOf(lengthOf(paragraph.runs), perLine.now),
    0,
  )
  let highest = Math.max(base, now) * px.line
  for (const proposals of cells.values()) {
    const height = proposals.reduce(
      (sum, { contribution }) => sum + px.head + linesOf(contribution.text.length, perLine.tabled) * px.line,
      0,
    )
    highest = Math.max(highest, height)
  }
  return highest + px.padding
}

const linesOf = (characters: number, perLine: number) => Math.max(1, Math.ceil(characters / perLine))
const lengthOf = (runs: readonly { readonly text: string }[]) => runs.reduce((sum, { text }) => sum + text.length, 0)

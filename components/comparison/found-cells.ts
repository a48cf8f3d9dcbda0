import { type Contribution, tagOf } from "#model/contribution.ts"
import { isDeletion } from "#model/marks.ts"
import { onceEach } from "#model/once-each.ts"
import type { ParagraphView } from "#model/protocol.ts"
import type { ColumnId } from "./columns.ts"
import type { LiveRows } from "./live-rows.ts"
import { speakerOf, type TableRow } from "./table-rows.ts"
import type { ActiveCell } from "./use-cell-focus.ts"

/**
 * The cells that hold wanted words, as one reads the table, drawn or not. Capitals, accents, kinds of quotation marks and of
 * dashes make no difference. The draft is sought in twice: in all words, and in those that are left when struck ones are
 * passed over. Words that stand in another's cell are found there.
 */
export function foundCells(
  rows: readonly TableRow[],
  columns: readonly ColumnId[],
  live: LiveRows,
  wanted: string,
): ActiveCell[] {
  const query = folded(wanted).trim()
  if (query === "") return []
  return rows.flatMap((row): ActiveCell[] => {
    const { id, baseText } = row.row
    const texts: readonly (readonly [string, readonly string[]])[] = [
      ["base", baseText ? [baseOf(row.row)] : []],
      ...columns.map(
        (column) => [column, column === "now" ? textsNow(live, row) : tabled(row, column, columns)] as const,
      ),
    ]
    return texts.flatMap(([column, held]) => (held.some((text) => text.includes(query)) ? [{ row: id, column }] : []))
  })
}

const baseOf = onceEach(({ baseText }: TableRow["row"]): string => folded(baseText ?? ""))

const tabled = (row: TableRow, column: Exclude<ColumnId, "now">, columns: readonly ColumnId[]): string[] =>
  (row.cells.get(column) ?? []).map((proposal) => {
    const { contribution } = proposal
    if (speakerOf(proposal, columns) !== column) return folded(tagOf(contribution))
    return shownOf(contribution)
  })

const shownOf = onceEach((contribution: Contribution): string =>
  folded([tagOf(contribution), contribution.text, contribution.remark ?? ""].join("\n")),
)

const textsNow = (live: LiveRows, { row }: TableRow): string[] =>
  (live.get(row.id) ?? []).map(({ paragraph }) => bothWays(paragraph))

const bothWays = onceEach(({ runs }: ParagraphView): string => {
  const left = runs.filter(({ marks }) => !marks.some(isDeletion))
  const parts = [runs, ...(left.length < runs.length ? [left] : [])]
  return folded(parts.map((part) => part.map(({ text }) => text).join("")).join("\n"))
})

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[^\S\n]+/g, " ")
    .toLowerCase()
}

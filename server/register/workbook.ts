import writeExcelFile from "write-excel-file/node"
import { type Cell, registerTable } from "#model/formats/register-table.ts"
import type { Position } from "#model/positions.ts"
import type { Decision } from "#model/protocol.ts"

/** What a cell of a workbook may hold at most, in characters: Excel does not open a file with a longer one. */
const longestCell = 32_767
const widths = [8, 20, 12, 16, 40, 24, 60, 60, 30, 20, 10, 8, 40, 10, 20, 20, 20, 20]

/** The register as a workbook, its headings kept in view. Times are UTC, which a workbook cannot say: the heading does. */
export async function registerWorkbook(
  register: readonly Decision[],
  positions: readonly Position[] | null,
): Promise<Buffer> {
  const { headings, rows } = registerTable(register, positions)
  const head = headings.map((words) => ({
    value: words === "Time" ? "Time (UTC)" : words,
    type: String,
    fontWeight: "bold" as const,
  }))
  return await writeExcelFile([head, ...rows.map((row) => row.map(workbookCell))], {
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    sheet: "Register",
  }).toBuffer()
}

/** Words are always words here, never a formula. */
function workbookCell(cell: Cell) {
  if (cell === null) return null
  if (typeof cell === "number") return { value: cell, type: Number }
  if (cell instanceof Date) return { value: cell, type: Date, format: "yyyy-mm-dd hh:mm:ss" }
  const value = cell.length <= longestCell ? cell : `${cell.slice(0, longestCell - 1)}…`
  return { value, type: String, wrap: true, alignVertical: "top" as const }
}

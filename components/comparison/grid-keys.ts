/** A cell of the table by its row and column, each counted from 0. */
export type CellAt = { readonly row: number; readonly column: number }

type Grid = {
  readonly rows: number
  readonly columns: number
  /** How many rows are in sight. */
  readonly page: number
  /** Whether the first column is on the right. */
  readonly isRightToLeft: boolean
}
type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">

/** Where a key goes from a cell, or null for a key that goes nowhere. Source: the grid pattern of the ARIA practices. */
export function cellAfter(at: CellAt, pressed: Pressed, grid: Grid): CellAt | null {
  if (pressed.altKey || pressed.shiftKey) return null
  const to = pressed.ctrlKey || pressed.metaKey ? farFrom(at, pressed.key, grid) : nextTo(at, pressed.key, grid)
  return to && { row: within(to.row, grid.rows), column: within(to.column, grid.columns) }
}

function nextTo({ row, column }: CellAt, key: string, { columns, page, isRightToLeft }: Grid): CellAt | null {
  const on = isRightToLeft ? -1 : 1
  if (key === "ArrowRight") return { row, column: column + on }
  if (key === "ArrowLeft") return { row, column: column - on }
  if (key === "ArrowDown") return { row: row + 1, column }
  if (key === "ArrowUp") return { row: row - 1, column }
  if (key === "PageDown") return { row: row + page, column }
  if (key === "PageUp") return { row: row - page, column }
  if (key === "Home") return { row, column: 0 }
  return key === "End" ? { row, column: columns - 1 } : null
}

function farFrom({ column }: CellAt, key: string, { rows, columns }: Grid): CellAt | null {
  if (key === "Home") return { row: 0, column: 0 }
  if (key === "End") return { row: rows - 1, column: columns - 1 }
  if (key === "ArrowUp") return { row: 0, column }
  return key === "ArrowDown" ? { row: rows - 1, column } : null
}

const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place))

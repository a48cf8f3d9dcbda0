import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useRef, useState } from "react"
import type { ParagraphId } from "#model/ids.ts"
import { cellAfter } from "./grid-keys.ts"
import type { TableRow } from "./table-rows.ts"

/** The cell that the keyboard is in, or comes to when it comes to the table. */
export type ActiveCell = { readonly row: ParagraphId; readonly column: string }

type Given = {
  readonly table: RefObject<HTMLTableElement | null>
  readonly rows: readonly TableRow[]
  /** All columns, those that cannot be hidden too. */
  readonly columns: readonly string[]
}

const controls = "a[href], button:not(:disabled), summary, input, select, textarea"
const rowsAPage = 6

/**
 * One cell of the table takes the keyboard; arrows move from cell to cell. Enter goes to what can be done in a cell, Escape
 * comes back to it.
 */
export function useCellFocus({ table, rows, columns }: Given) {
  const [active, setActive] = useState<ActiveCell | null>(null)
  const coming = useRef<"to-see" | "to-be-in" | null>(null)
  const come = useCallback((to: ActiveCell, how: "to-see" | "to-be-in") => {
    coming.current = how
    setActive({ ...to })
  }, [])
  /** The keyboard goes there. */
  const move = useCallback((to: ActiveCell) => come(to, "to-be-in"), [come])
  /** The keyboard stays where it is: it goes there next. */
  const show = useCallback((to: ActiveCell) => come(to, "to-see"), [come])
  const enter = useCallback(() => active && move(active), [active, move])
  /** To be called when rows have been drawn: then the one that was sought is there. */
  const arrive = () => {
    if (active === null || coming.current === null) return
    const cell = cellIn(table.current, active)
    if (cell === null) return
    if (coming.current === "to-be-in") cell.focus({ preventScroll: true })
    coming.current = null
    cell.scrollIntoView({ block: "nearest", inline: "nearest" })
  }

  const handleFocus = (event: FocusEvent) => {
    const at = cellOf(event.target)
    if (at !== null && (at.row !== active?.row || at.column !== active.column)) setActive(at)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>("[data-column]")
    const at = cell && cellOf(cell)
    if (cell === null || at === null || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.target !== cell) return handleKeyInCell(event, cell)
    if (event.key === "Enter" || event.key === "F2") {
      const control = cell.querySelector<HTMLElement>(controls)
      if (control !== null) event.preventDefault()
      control?.focus()
      return
    }
    const place = { row: rows.findIndex(({ row }) => row.id === at.row), column: columns.indexOf(at.column) }
    const isRightToLeft = getComputedStyle(cell.parentElement as Element).direction === "rtl"
    const to = cellAfter(place, event, { rows: rows.length, columns: columns.length, page: rowsAPage, isRightToLeft })
    const [row, column] = to ? [rows[to.row]?.row.id, columns[to.column]] : []
    if (row === undefined || column === undefined) return
    event.preventDefault()
    move({ row, column })
  }
  return { active, move, show, enter, arrive, handleFocus, handleKeyDown }
}

/** From one control of a cell to the next, round and round, and back to the cell. */
function handleKeyInCell(event: KeyboardEvent, cell: HTMLElement): void {
  if (event.key === "Escape") {
    event.preventDefault()
    cell.focus({ preventScroll: true })
  }
  const all = [...cell.querySelectorAll<HTMLElement>(controls)].filter((one) => one.getClientRects().length > 0)
  if (event.key !== "Tab" || all.length < 2) return
  event.preventDefault()
  const at = all.indexOf(event.target as HTMLElement)
  all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length]?.focus()
}

export const cellIn = (table: Element | null, { row, column }: ActiveCell): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] > [data-column="${CSS.escape(column)}"]`) ?? null

function cellOf(element: Element): ActiveCell | null {
  const cell = element.closest<HTMLElement>("[data-column]")
  const row = cell?.parentElement?.dataset.row as ParagraphId | undefined
  return cell && row !== undefined ? { row, column: cell.dataset.column as string } : null
}

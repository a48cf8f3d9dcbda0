import { type RefObject, useEffect } from "react"
import { light, rangesIn } from "#components/find/in-text.ts"
import { cellIn } from "./use-cell-focus.ts"
import type { TableFind } from "./use-table-find.ts"

/** Lights what is found in the rows that are drawn, each time other rows are. */
export function useLitWords(
  table: RefObject<HTMLTableElement | null>,
  { wanted, found, here }: Pick<TableFind, "wanted" | "found" | "here">,
): void {
  useEffect(() => {
    if (found.length === 0) return
    const drawn = new Set([...(table.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].map(rowOf))
    let at = -1
    const ranges: Range[] = []
    for (const cell of found) {
      if (!drawn.has(cell.row)) continue
      if (cell === here) at = ranges.length
      const words = cellIn(table.current, cell)?.querySelectorAll<HTMLElement>(".words") ?? []
      ranges.push(...[...words].flatMap((each) => rangesIn(each, wanted)))
    }
    light(ranges, at)
    return () => light([], 0)
  })
}

const rowOf = (row: HTMLElement) => row.dataset.row as string

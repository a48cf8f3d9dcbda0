import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual"
import { type RefObject, useCallback, useEffect, useState } from "react"
import { firstRows } from "./first-part.ts"
import { rowHeight } from "./row-height.ts"
import type { TableRow } from "./table-rows.ts"
import { usePrinting } from "./use-printing.ts"

/** A row that is drawn. Shape: `gap` is the height of the rows before it that are not, in CSS pixels. */
export type RowInSight = { readonly index: number; readonly gap: number }

const around = 3

/**
 * Which rows are drawn: those in sight, those near them, and the one the keyboard is in; on paper all.
 *
 * Shape: `headHeight` is how much of the scroller the head of the table covers, in CSS pixels.
 */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly TableRow[],
  { kept, headHeight }: { kept: number | null; headHeight: number },
) {
  const isPrinting = usePrinting()
  const [isRunning, setRunning] = useState(false)
  useEffect(() => setRunning(true), [])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight(rows[index] as TableRow),
    getItemKey: useCallback((index: number) => rows[index]?.row.id ?? index, [rows]),
    overscan: around,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return kept === null || inSight.includes(kept) ? inSight : [...inSight, kept].sort((a, b) => a - b)
    },
  })
  const items = virtualizer.getVirtualItems()
  // Until the height of the window is known, what the server has drawn stays.
  const isWhole = isPrinting || !isRunning || items.length === 0
  const drawn = isWhole ? wholeTable(rows.length, isPrinting) : rowsWithGaps(items, headHeight)
  const last = isWhole ? null : items.at(-1)
  const gapBehind = last ? Math.max(0, virtualizer.getTotalSize() + headHeight - last.end) : 0
  return { drawn, gapBehind, measure: virtualizer.measureElement, scrollTo: virtualizer.scrollToIndex }
}

function wholeTable(count: number, isPrinting: boolean): RowInSight[] {
  const shown = isPrinting || count <= firstRows.most ? count : firstRows.ofMore
  return Array.from({ length: shown }, (_, index) => ({ index, gap: 0 }))
}

function rowsWithGaps(
  items: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  headHeight: number,
): RowInSight[] {
  return items.map(({ index, start }, i) => ({ index, gap: Math.max(0, start - (items[i - 1]?.end ?? headHeight)) }))
}

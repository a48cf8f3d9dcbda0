import { useEffect, useRef } from "react"
import { useLatest } from "#components/page/use-latest.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { LiveRows } from "./live-rows.ts"
import type { TableRow } from "./table-rows.ts"
import type { ActiveCell } from "./use-cell-focus.ts"

type Given = {
  readonly rows: readonly TableRow[]
  /** The rows that are not shown, too. */
  readonly all: readonly TableRow[]
  readonly live: LiveRows
  readonly move: (to: ActiveCell) => void
  readonly showAll: () => void
}

/**
 * Goes to the row that the address names, `#p18`: by a row's own name, or by a paragraph of the draft beside it. Of a long
 * table it may have to come first.
 */
export function useRowInAddress(given: Given): void {
  const latest = useLatest(given)
  const sought = useRef<ParagraphId | null>(null)
  useEffect(() => {
    const seek = () => {
      sought.current = location.hash.slice(1) as ParagraphId
      if (goTo(sought.current, latest.current)) sought.current = null
    }
    seek()
    window.addEventListener("hashchange", seek)
    return () => window.removeEventListener("hashchange", seek)
  }, [latest])
  const count = given.all.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: more rows may hold what was not found among fewer.
  useEffect(() => {
    if (sought.current !== null && goTo(sought.current, latest.current)) sought.current = null
  }, [count])
}

/** Whether there is such a row. */
function goTo(named: ParagraphId, { rows, all, live, move, showAll }: Given): boolean {
  const row = all.find((each) => each.row.id === named)?.row.id ?? rowBeside(live, named)
  if (row === null) return false
  if (!rows.some((each) => each.row.id === row)) showAll()
  move({ row, column: "base" })
  return true
}

function rowBeside(live: LiveRows, paragraph: ParagraphId): ParagraphId | null {
  for (const [row, here] of live) if (here.some((each) => each.paragraph.id === paragraph)) return row
  return null
}

import { useEffect, useRef } from "react"
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

/** Goes to the row that the address names, `#p18`: by a row's own name, or by a paragraph of the draft beside it. */
export function useRowInAddress(given: Given): void {
  const latest = useRef(given)
  latest.current = given
  useEffect(() => {
    const go = () => {
      const { rows, all, live, move, showAll } = latest.current
      const named = decodeURIComponent(location.hash.slice(1)) as ParagraphId
      const row = all.find((each) => each.row.id === named)?.row.id ?? rowBeside(live, named)
      if (named === "" || row === null) return
      if (!rows.some((each) => each.row.id === row)) showAll()
      move({ row, column: "base" })
    }
    go()
    window.addEventListener("hashchange", go)
    return () => window.removeEventListener("hashchange", go)
  }, [])
}

function rowBeside(live: LiveRows, paragraph: ParagraphId): ParagraphId | null {
  for (const [row, here] of live) if (here.some((each) => each.paragraph.id === paragraph)) return row
  return null
}

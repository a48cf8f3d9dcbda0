import { useDeferredValue, useMemo, useState } from "react"
import type { ColumnId } from "./columns.ts"
import { foundCells } from "./found-cells.ts"
import type { LiveRows } from "./live-rows.ts"
import type { TableRow } from "./table-rows.ts"
import type { ActiveCell } from "./use-cell-focus.ts"

type Given = {
  readonly rows: readonly TableRow[]
  readonly columns: readonly ColumnId[]
  readonly live: LiveRows
  readonly onShow: (cell: ActiveCell) => void
}

/** Finds words in the whole table. Shape: `at` counts from 0; -1 until somebody goes to the first. */
export function useTableFind({ rows, columns, live, onShow }: Given) {
  const [wanted, setWanted] = useState("")
  const [here, setHere] = useState<ActiveCell | null>(null)
  // Neither what is typed in the field nor what is written in the draft waits for it.
  const [sought, liveSought] = [useDeferredValue(wanted), useDeferredValue(live)]
  const found = useMemo(() => foundCells(rows, columns, liveSought, sought), [rows, columns, liveSought, sought])
  const at = here === null ? -1 : found.findIndex(({ row, column }) => row === here.row && column === here.column)
  const step = (by: 1 | -1) => {
    const to = found[(at < 0 && by < 0 ? found.length : at) + by] ?? (by > 0 ? found[0] : found.at(-1))
    if (to === undefined) return
    setHere(to)
    onShow(to)
  }
  return { wanted, setWanted, found, at, here: at < 0 ? null : here, step }
}

export type TableFind = ReturnType<typeof useTableFind>

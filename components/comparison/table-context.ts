import { createContext, useContext } from "react"
import type { Person } from "#model/protocol.ts"
import type { ColumnId } from "./columns.ts"

/** What every cell may need to know of the page it is in. */
export type TableSurroundings = {
  readonly documentId: string
  readonly person: Person
  /** The columns that are shown, in their order. */
  readonly columns: readonly ColumnId[]
}

export const TableContext = createContext<TableSurroundings | null>(null)

/** Throws: Error outside of the table. */
export function useTable(): TableSurroundings {
  const around = useContext(TableContext)
  if (around === null) throw new Error("a cell stands in a table: draw it inside a TableContext")
  return around
}

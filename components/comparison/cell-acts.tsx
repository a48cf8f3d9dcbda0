import type { DelegationCode } from "#model/ids.ts"
import type { Proposal, TableRow } from "./table-rows.ts"

export type CellActsProps = {
  row: TableRow
  /** Whose cell it is. */
  delegation: DelegationCode
  /** What is tabled in it; null in a cell where nothing is. */
  proposal: Proposal | null
}

/**
 * What can be done with a cell. Its controls have `tabIndex={-1}`: Enter goes from the cell to the first of them, Tab on
 * from one to the next, Escape back to the cell.
 */
export function CellActs(_: CellActsProps) {
  return null
}

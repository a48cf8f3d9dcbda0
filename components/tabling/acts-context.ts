import { createContext, useContext } from "react"
import type { TableRow } from "#components/comparison/table-rows.ts"
import type { Contribution } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import type { Movements } from "#model/movement.ts"

/**
 * What somebody is about to do with a cell.
 *
 * Shape: to table, `revises` is the text that the new one is to supersede; `isBehind` asks for a paragraph behind the row.
 */
export type Act =
  | { readonly kind: "take"; readonly row: TableRow; readonly contribution: Contribution }
  | {
      readonly kind: "table"
      readonly row: TableRow
      readonly delegation: DelegationCode
      readonly revises: Contribution | null
      readonly isBehind: boolean
    }

/** Begins an act; null outside of a table, and for observers. */
export const ActsContext = createContext<((act: Act) => void) | null>(null)

/** How far texts have moved, worked out for the cells that are drawn; null while nobody wants to see it. */
export const MovementsContext = createContext<Movements | null>(null)

export const useBeginAct = () => useContext(ActsContext)
export const useMovementsHere = () => useContext(MovementsContext)

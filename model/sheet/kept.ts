import type { Contribution } from "../contribution.ts"
import type { ParagraphId } from "../ids.ts"
import type { ParagraphStyle } from "../paragraph.ts"

/** A contribution as one of our own workbooks keeps it beside the cell that shows it. */
export type KeptContribution = Omit<Contribution, "id" | "row" | "supersedes" | "at" | "by">

/**
 * What one of our own workbooks says of itself beyond what it shows: each new place by its line, and
 * the contributions of each cell.
 *
 * Units: lines and columns counted from 0.
 */
export type KeptDetails = {
  readonly places: readonly KeptPlace[]
  readonly cells: readonly KeptCell[]
}
export type KeptPlace = {
  readonly line: number
  readonly id: ParagraphId
  readonly style: ParagraphStyle
  readonly level: number
}
export type KeptCell = {
  readonly line: number
  readonly column: number
  readonly contributions: readonly KeptContribution[]
}

/** The contributions kept with a cell, if it still shows these and nothing else, in the column of their delegation. */
export function takeKept(
  details: KeptDetails,
  { line, column, delegation }: Omit<KeptCell, "contributions"> & { readonly delegation: string },
  text: string,
): KeptCell["contributions"] | null {
  const kept = details.cells.find((cell) => cell.line === line && cell.column === column)
  const isOfColumn = kept?.contributions.every((contribution) => contribution.delegation === delegation)
  return kept && isOfColumn && shownOf(kept.contributions) === text ? kept.contributions : null
}

/** What the cell of some contributions shows, struck words left aside. */
export const shownOf = (contributions: readonly Pick<Contribution, "kind" | "text">[]): string =>
  contributions
    .map(({ kind, text }) => (text.trim() === "" ? kind : text))
    .join("\n")
    .trim()

import { type ComparisonRow, rowsOf } from "./comparison-rows.ts"
import type { Tabled } from "./contribution.ts"
import type { Paragraph } from "./paragraph.ts"
import { baseOf } from "./projection.ts"
import type { TakingEntry } from "./tabled-record.ts"

/**
 * The comparison table as it crosses to a page: its rows in the order of the text, all that was tabled, and what of it was
 * taken into the draft, in the order in which it was.
 */
export type Comparison = Tabled & {
  readonly rows: readonly ComparisonRow[]
  readonly takings: readonly TakingEntry[]
}

export const comparisonOf = (
  paragraphs: readonly Paragraph[],
  tabled: Tabled,
  takings: readonly TakingEntry[] = [],
): Comparison => ({
  rows: rowsOf(baseOf(paragraphs), tabled.places),
  ...tabled,
  takings,
})

/** How much a table holds: as nothing is ever taken away, who has as much has it all. */
export const sizeOf = ({ places, contributions, takings }: Comparison): number =>
  places.length + contributions.length + takings.length

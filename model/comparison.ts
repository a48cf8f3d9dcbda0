import { type ComparisonRow, rowsOf } from "./comparison-rows.ts"
import type { Tabled } from "./contribution.ts"
import type { Paragraph } from "./paragraph.ts"
import { baseOf } from "./projection.ts"

/** The comparison table as it crosses to a page: its rows in the order of the text, and all that was tabled. */
export type Comparison = Tabled & { readonly rows: readonly ComparisonRow[] }

export const comparisonOf = (paragraphs: readonly Paragraph[], tabled: Tabled): Comparison => ({
  rows: rowsOf(baseOf(paragraphs), tabled.places),
  ...tabled,
})

import type { Comparison } from "#model/comparison.ts"
import { paragraphsByRow } from "#model/paragraphs-by-row.ts"
import type { ParagraphView } from "#model/protocol.ts"

/** How much of a table comes with the page itself: all of it, or the beginning of a long one. */
export const firstRows = { most: 200, ofMore: 40 }

/**
 * The beginning of a long table, for the page to be there with; what is left out is asked for when it has come alive. A
 * table that is not long is whole.
 */
export function firstPart(
  comparison: Comparison,
  paragraphs: readonly ParagraphView[],
): { readonly comparison: Comparison; readonly paragraphs: readonly ParagraphView[] } {
  if (comparison.rows.length <= firstRows.most) return { comparison, paragraphs }
  const rows = comparison.rows.slice(0, firstRows.ofMore)
  const byRow = paragraphsByRow(comparison.rows, paragraphs)
  const known = new Set(rows.map(({ id }) => id))
  const contributions = comparison.contributions.filter(({ row }) => known.has(row))
  const tabled = new Set(contributions.map(({ id }) => id))
  return {
    comparison: {
      rows,
      places: comparison.places.filter(({ id }) => known.has(id)),
      contributions,
      takings: comparison.takings.filter(({ contribution }) => tabled.has(contribution)),
    },
    paragraphs: rows.flatMap(({ id }) => byRow.get(id) ?? []),
  }
}

import type { ComparisonRow } from "./comparison-rows.ts"
import type { ParagraphId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"

/**
 * Which paragraphs of today are read beside each row; those no row brought forth stand with the one before them.
 *
 * Shape: a paragraph written beside a row, `p8-ARB`, belongs to it. The printed head of the draft is left out.
 */
export function paragraphsByRow<One extends Pick<Paragraph, "id" | "style">>(
  rows: readonly Pick<ComparisonRow, "id">[],
  paragraphs: readonly One[],
): Map<ParagraphId, One[]> {
  const known = new Set(rows.map(({ id }) => id))
  const byRow = new Map<ParagraphId, One[]>()
  let last = rows[0]?.id
  for (const paragraph of paragraphs) {
    if (paragraph.style === "header") continue
    last = rowBehind(paragraph.id, known) ?? last
    if (last === undefined) continue
    const here = byRow.get(last)
    if (here) here.push(paragraph)
    else byRow.set(last, [paragraph])
  }
  return byRow
}

function rowBehind(id: ParagraphId, known: ReadonlySet<ParagraphId>): ParagraphId | null {
  if (known.has(id)) return id
  const beside = id.replace(/-[A-Z]+(?:-\d+)?$/, "") as ParagraphId
  return known.has(beside) ? beside : null
}

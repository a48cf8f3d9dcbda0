import { rowsOf } from "../comparison-rows.ts"
import type { Contribution, NewPlace, Tabled } from "../contribution.ts"
import { textHash } from "../hash.ts"
import type { ParagraphId } from "../ids.ts"
import type { Paragraph } from "../paragraph.ts"
import { baseOf, type PlainParagraph } from "../projection.ts"

/** Whether a paragraph of the draft, or of a view of it, is one of a row: the paragraph of that name and those beside it. */
export const isOfRow = (id: string, row: ParagraphId): boolean => id === row || id.startsWith(`${row}-`)

/** The part of a view that one row has, breaks proposed within a paragraph as they stand. */
export function readingOfRow(view: readonly PlainParagraph[], row: ParagraphId): PlainParagraph[] {
  const read = new Map<string, PlainParagraph>()
  for (const paragraph of view) {
    const id = paragraph.id.replace(/\.\d+$/, "")
    if (!isOfRow(id, row)) continue
    const first = read.get(id)
    read.set(id, first ? { ...first, text: `${first.text}\n${paragraph.text}` } : paragraph)
  }
  return [...read.values()]
}

/**
 * The hash of the text into which a contribution is taken: all that stands at its row. Whoever takes it sends the hash
 * of what they saw.
 */
export const seenAtRow = (paragraphs: readonly Paragraph[], { row }: Pick<Contribution, "row">): string =>
  textHash(paragraphs.filter(({ id }) => isOfRow(id, row)))

/** The base text of a row; null at a new place, undefined where the row is not in the table. */
export function baseOfRow(
  paragraphs: readonly Paragraph[],
  { places }: Tabled,
  row: ParagraphId,
): string | null | undefined {
  if (places.some(({ id }) => id === row)) return null
  return baseOf(paragraphs).find(({ id }) => id === row)?.text
}

/**
 * Behind which paragraph of the draft the new text of a row is written: the last that stands at this row, or at the
 * nearest row before it of which there is something; at the beginning, behind the printed head. -1 is before everything.
 */
export function placeOfRow(paragraphs: readonly Paragraph[], places: readonly NewPlace[], row: ParagraphId): number {
  const rows = rowsOf(baseOf(paragraphs), places).map(({ id }) => id)
  for (let i = rows.indexOf(row); i >= 0; i--) {
    const last = paragraphs.findLastIndex(({ id }) => isOfRow(id, rows[i] as ParagraphId))
    if (last >= 0) return last
  }
  return paragraphs.findIndex(({ style }) => style !== "header") - 1
}

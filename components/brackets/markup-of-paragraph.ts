import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { markupLines } from "#model/plain-text.ts"

/** One paragraph as marked-up plain text; null if it is not in the text. */
export function markupOf(paragraphs: readonly Paragraph[], id: ParagraphId): string | null {
  const index = paragraphs.findIndex((paragraph) => paragraph.id === id)
  return index < 0 ? null : (markupLines(paragraphs)[index] ?? null)
}

import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { markupLinesOf } from "#model/plain-text.ts"

/** One paragraph as marked-up plain text; null if it is not in the text. */
export function markupOf(paragraphs: readonly Paragraph[], id: ParagraphId): string | null {
  return markupLinesOf(paragraphs, (paragraph) => paragraph.id === id)[0] ?? null
}

import type { ParagraphId } from "./ids.ts"
import { lettersOf } from "./lettering.ts"
import type { Paragraph } from "./paragraph.ts"
import { placesByLetter } from "./place-by-letter.ts"

/** Where a paragraph stands, as people say it: "recognizing, e)", "recognizing, h), ii)", "recognizing, after g)". */
export const placeOf = (paragraphs: readonly Paragraph[], id: ParagraphId): string => placesOf(paragraphs).get(id) ?? ""

/** The places of all paragraphs at once. */
export function placesOf(paragraphs: readonly Paragraph[]): Map<ParagraphId, string> {
  const letters = lettersOf(paragraphs)
  return placesByLetter(paragraphs, ({ id }) => letters.get(id)?.letter ?? null)
}

import { lettersOf } from "./lettering.ts"
import type { Paragraph } from "./paragraph.ts"
import type { ParagraphView } from "./protocol.ts"
import { statusOf } from "./status.ts"

/**
 * The paragraphs of a text with their letters and statuses, as the page draws them. One that reads as before, under
 * the same letter, keeps its view, so that nothing that depends on it alone is drawn anew. Hashes are the server's.
 */
export function paragraphViews(paragraphs: readonly Paragraph[]): ParagraphView[] {
  const letters = lettersOf(paragraphs)
  return paragraphs.map((paragraph) => viewOf(paragraph, letters.get(paragraph.id)))
}

type Letters = Pick<ParagraphView, "letter" | "oldLetter">
const views = new WeakMap<Paragraph, ParagraphView>()

function viewOf(paragraph: Paragraph, letters: Letters = { letter: null, oldLetter: null }): ParagraphView {
  const last = views.get(paragraph)
  if (last && last.letter === letters.letter && last.oldLetter === letters.oldLetter) return last
  const { letter, oldLetter } = letters
  const view = { ...paragraph, letter, oldLetter, status: statusOf(paragraph), baseHash: null }
  views.set(paragraph, view)
  return view
}

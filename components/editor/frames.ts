import { framesOf, type ParagraphFrame } from "#components/document/paragraph-frame.ts"
import type { GroupId, ParagraphId } from "#model/ids.ts"
import { lettersOf } from "#model/lettering.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { ParagraphView } from "#model/protocol.ts"
import { statusOf } from "#model/status.ts"

/** The frames of the text in the editor. A paragraph that did not change keeps its view, and so its frame. */
export function framesFor(
  paragraphs: readonly Paragraph[],
  labelledGroups: readonly GroupId[],
): Map<ParagraphId, ParagraphFrame> {
  const letters = lettersOf(paragraphs)
  return framesOf(
    paragraphs.map((paragraph) => viewOf(paragraph, letters.get(paragraph.id))),
    labelledGroups,
  )
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

import type { ChangeId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { applyToValues } from "./plan.ts"
import { planRedraft } from "./redraft.ts"
import { rejectBreak, rejectWords } from "./verdict.ts"

/**
 * The draft as it would stand if some of its undecided changes were rejected, all at once: what is decided, and what is
 * left of the others, keeps its marks. Nothing is ruled: it is a text to read, not to write.
 *
 * Shape:  `isOut` says of an id whether its change is left aside; ids of brackets and options are never asked for.
 * Source: law L8, model/RULES.md.
 */
export function withoutChanges(paragraphs: readonly Paragraph[], isOut: (id: ChangeId) => boolean): Paragraph[] {
  const reach = (id: string) => isOut(id as ChangeId)
  const redraft = {
    paragraphs: paragraphs.keys(),
    words: ({ marks }: Paragraph["runs"][number]) => rejectWords(marks, reach),
    breakOf: (paragraph: Paragraph) => rejectBreak(paragraph, reach),
  }
  return applyToValues(paragraphs, planRedraft(paragraphs, redraft, noNewParagraph))
}

function noNewParagraph(): never {
  throw new Error("rejecting makes no paragraph: a break is only ever taken away")
}

import type { ChangeId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { applyToValues } from "./plan.ts"
import { planRedraft } from "./redraft.ts"
import { type Section, sectionsOf } from "./section.ts"
import { rejectBreak, rejectWords } from "./verdict.ts"

/**
 * The draft as it would stand if some of its undecided changes were rejected, all at once: what is decided, and what is
 * left of the others, keeps its marks. Nothing is ruled: it is a text to read, not to write. Letters given by hand were
 * given to the whole draft: in a section where paragraphs have gone they are counted by place instead.
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
  return counted(paragraphs, applyToValues(paragraphs, planRedraft(paragraphs, redraft, noNewParagraph)))
}

function counted(before: readonly Paragraph[], after: Paragraph[]): Paragraph[] {
  if (after.length === before.length) return after
  const left = new Set(after.map(({ id }) => id))
  const isThinned = ({ paragraphs }: Section) => paragraphs.some(({ id }) => !left.has(id))
  const thinned = new Set(
    sectionsOf(before)
      .filter(isThinned)
      .flatMap((section) => section.paragraphs.map(({ id }) => id)),
  )
  return after.map((paragraph) =>
    paragraph.label && thinned.has(paragraph.id) ? { ...paragraph, label: null } : paragraph,
  )
}

function noNewParagraph(): never {
  throw new Error("rejecting makes no paragraph: a break is only ever taken away")
}

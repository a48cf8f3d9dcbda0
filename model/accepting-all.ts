import type { ParagraphId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import type { Plan } from "./plan.ts"
import { planRedraft } from "./redraft.ts"
import { acceptBreak, acceptWords } from "./verdict.ts"

/**
 * What accepting several changes together does to the text, to be shown before it is asked for. Each is ruled on by
 * itself, under a number of its own; `number` stands for all of them here.
 *
 * Shape:  `ids` names changes; those that are decided or not there leave the text as it is.
 * Source: law L5, model/RULES.md.
 */
export function planAcceptingAll(paragraphs: readonly Paragraph[], ids: ReadonlySet<string>, number: number): Plan {
  const isAmong = (id: string) => ids.has(id)
  let made = 0
  return planRedraft(
    paragraphs,
    {
      paragraphs: paragraphs.keys(),
      words: ({ marks }) => acceptWords(marks, number, isAmong),
      breakOf: (paragraph) => acceptBreak(paragraph, number, isAmong),
    },
    () => `planned.${++made}` as ParagraphId,
  )
}

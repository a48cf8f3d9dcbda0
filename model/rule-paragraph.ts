import type { Extent } from "./extent.ts"
import type { ParagraphId } from "./ids.ts"
import { type Paragraph, textOf } from "./paragraph.ts"
import { accepting, bracketsWithin, optionsWithin } from "./rule-bracket.ts"
import { type Ask, type Ruling, refuse } from "./ruling.ts"
import { isRuled, rejectBreak, rejectWords } from "./verdict.ts"

const anything = () => true

/**
 * Rules on all that is undecided in one paragraph, its break included.
 *
 * Refuses: "not-found", "nothing-to-rule" if nothing is undecided in it; when accepting, "options-open" while options
 *          stand in it, "inner-brackets-open" while brackets do, unless they are included.
 * Source:  law L5, model/RULES.md.
 */
export function ruleOnParagraph(ask: Ask, id: ParagraphId, verdict: "accept" | "reject"): Ruling {
  const index = ask.paragraphs.findIndex((paragraph) => paragraph.id === id)
  const paragraph = ask.paragraphs[index]
  if (!paragraph) return refuse("not-found")
  if (!isUndecided(paragraph)) return refuse("nothing-to-rule")
  if (verdict === "reject")
    return {
      ok: true,
      redraft: {
        paragraphs: [index],
        words: ({ marks }) => rejectWords(marks, anything),
        breakOf: (paragraph) => rejectBreak(paragraph, anything),
      },
    }
  const extent = extentOf(paragraph, index)
  const options = optionsWithin(ask.paragraphs, extent)
  if (options.length > 0) return refuse("options-open", options)
  const inner = bracketsWithin(ask.paragraphs, extent)
  if (inner.length > 0 && !ask.includeInner) return refuse("inner-brackets-open", inner)
  return { ok: true, redraft: accepting(ask, extent, inner) }
}

/** Whether a paragraph holds a change that is not decided. */
export const isUndecided = (paragraph: Paragraph): boolean =>
  (paragraph.inserted !== null && paragraph.insertedDecision === null) ||
  (paragraph.deleted !== null && paragraph.deletedDecision === null) ||
  paragraph.runs.some(({ marks }) => marks.some((mark) => isRuled(mark, anything)))

const extentOf = (paragraph: Paragraph, index: number): Extent => ({
  from: { paragraph: index, offset: 0 },
  to: { paragraph: index, offset: textOf(paragraph).length },
})

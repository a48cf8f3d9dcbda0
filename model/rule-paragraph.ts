import { comparePoints, type Extent, indexesIn, isInside } from "./extent.ts"
import type { ParagraphId } from "./ids.ts"
import { type Paragraph, textOf } from "./paragraph.ts"
import type { DecisionTarget, SelectionEdge } from "./protocol.ts"
import { accepting, bracketsWithin, holdsBreak, optionsWithin } from "./rule-bracket.ts"
import { type Ask, type Ruling, refuse } from "./ruling.ts"
import { isRuled, keepBreak, rejectBreak, rejectWords } from "./verdict.ts"

const anything = () => true

/**
 * Rules on all that is undecided in one paragraph, its break included. One in which nothing is undecided is agreed as it
 * stands.
 *
 * Refuses: "not-found"; when accepting, "options-open" while options stand in it, "inner-brackets-open" while brackets
 *          do, unless they are included; when rejecting, "nothing-to-rule" if nothing is undecided in it.
 * Source:  law L5, model/RULES.md.
 */
export function ruleOnParagraph(ask: Ask, id: ParagraphId, verdict: "accept" | "reject"): Ruling {
  const index = ask.paragraphs.findIndex((paragraph) => paragraph.id === id)
  const paragraph = ask.paragraphs[index]
  if (!paragraph) return refuse("not-found")
  if (verdict === "accept") return acceptExtent(ask, extentOf(paragraph, index))
  if (!isUndecided(paragraph)) return refuse("nothing-to-rule")
  return {
    ok: true,
    redraft: {
      paragraphs: [index],
      words: ({ marks }) => rejectWords(marks, anything),
      breakOf: (paragraph) => rejectBreak(paragraph, anything),
    },
  }
}

/**
 * Rules on all that is undecided from one place to another, breaks between included. Changes and brackets that reach
 * further are cut: only their part within is agreed.
 *
 * Refuses: "not-found" for places that are not in the text, or nothing between them; as a paragraph does.
 * Source:  law L5, model/RULES.md.
 */
export function ruleOnSelection(ask: Ask, target: Selection, verdict: "accept" | "reject"): Ruling {
  const extent = selectedExtent(ask.paragraphs, target)
  if (!extent) return refuse("not-found")
  const { from, to } = extent
  const cutsOf = (index: number) => [from, to].flatMap(({ paragraph, offset }) => (paragraph === index ? [offset] : []))
  if (verdict === "accept") {
    const ruling = acceptExtent(ask, extent)
    return ruling.ok ? { ok: true, redraft: { ...ruling.redraft, cutsOf } } : ruling
  }
  return {
    ok: true,
    redraft: {
      paragraphs: indexesIn(from.paragraph, to.paragraph),
      cutsOf,
      words: ({ marks }, at) => (isInside(extent, at) ? rejectWords(marks, anything) : marks),
      breakOf: (paragraph, index) =>
        holdsBreak(extent, paragraph, index) ? rejectBreak(paragraph, anything) : keepBreak,
    },
  }
}

type Selection = Extract<DecisionTarget, { kind: "selection" }>

/** Where a selection lies; a letter made of two units is never cut in two. Null if it is not in the text, or empty. */
export function selectedExtent(paragraphs: readonly Paragraph[], { from, to }: Selection): Extent | null {
  const place = (edge: SelectionEdge, isEnd: boolean) => {
    const paragraph = paragraphs.findIndex(({ id }) => id === edge.paragraph)
    const text = paragraph < 0 ? "" : textOf(paragraphs[paragraph] as Paragraph)
    const isCut = /[\uD800-\uDBFF]/.test(text[edge.offset - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[edge.offset] ?? "")
    return paragraph < 0 || edge.offset > text.length
      ? null
      : { paragraph, offset: edge.offset + (isCut ? (isEnd ? 1 : -1) : 0) }
  }
  const [begins, ends] = [place(from, false), place(to, true)]
  return begins && ends && comparePoints(begins, ends) < 0 ? { from: begins, to: ends } : null
}

function acceptExtent(ask: Ask, extent: Extent): Ruling {
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

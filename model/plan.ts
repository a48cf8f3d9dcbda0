import type { ParagraphId } from "./ids.ts"
import type { Mark } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"
import { joinRuns } from "./runs.ts"

/**
 * Words with one fate.
 *
 * Shape: `before` is null for words that were not in this paragraph before; `after` is null for words that are not in
 *        it afterwards. `moved` says that they only change paragraph: they neither appear nor vanish.
 */
export type Piece = {
  readonly text: string
  readonly before: readonly Mark[] | null
  readonly after: readonly Mark[] | null
  readonly moved?: true
}

/** What becomes of one paragraph. Without `before` it is new and stands behind the one planned before it, or first of all; without `after` it goes. */
export type PlannedParagraph = {
  readonly id: ParagraphId
  readonly before: Paragraph | null
  readonly after: Paragraph | null
  /** All its words in order, those that stay as they are included. */
  readonly pieces: readonly Piece[]
}

/**
 * What a ruling, a joining or a leaving does to the text, worked out before it is done: the server writes it
 * (`apply-plan.ts`), the browser shows it beforehand. Paragraphs that stay as they are are not in it.
 */
export type Plan = { readonly paragraphs: readonly PlannedParagraph[] }

/**
 * The text after a plan.
 * Throws: RangeError if a planned paragraph is not in the text: plan again on the text as it is now.
 */
export function applyToValues(paragraphs: readonly Paragraph[], plan: Plan): Paragraph[] {
  const after = paragraphs.map((paragraph): Paragraph[] => [paragraph])
  const indexes = new Map(paragraphs.map((paragraph, index) => [paragraph.id, index]))
  const first: Paragraph[] = []
  let last = -1
  for (const planned of plan.paragraphs) {
    if (planned.before === null) (after[last] ?? first).push(planned.after as Paragraph)
    else {
      const index = indexes.get(planned.id)
      if (index === undefined) throw new RangeError(`paragraph ${planned.id} is not in the text: plan again`)
      last = index
      after[index] = planned.after ? [planned.after] : []
    }
  }
  return [...first, ...after.flat()]
}

/** The runs of a paragraph after the plan. */
export const runsAfter = (pieces: readonly Piece[]) =>
  joinRuns(pieces.flatMap(({ text, after }) => (after === null ? [] : [{ text, marks: after }])))

import { wholeTextOf } from "./compile/readings.ts"
import { type Contribution, currentOf, type Tabled } from "./contribution.ts"
import type { DelegationCode, ParagraphId } from "./ids.ts"
import { Texts } from "./likeness.ts"
import type { Paragraph } from "./paragraph.ts"
import { baseOf, type PlainParagraph, proposedBy } from "./projection.ts"
import { piecesOf, type WordPiece, wordDifference } from "./word-difference.ts"

/**
 * How far a delegation's text has moved since it was tabled.
 *
 * Shape: `tabled` is the paragraph as the delegation tabled it, extracts and words to insert read together with the base
 *        text; `now` as the delegation proposes it in the draft of today. Null where it wants, or has, no paragraph.
 *        `paragraph` is where that stands today, perhaps in another section. `difference` is from `tabled` to `now`.
 * Units: `moved` is a share, from 0, the same words and signs, to 1, none in common.
 */
export type Movement = {
  readonly contribution: Contribution
  readonly tabled: string | null
  readonly now: string | null
  readonly paragraph: ParagraphId | null
  readonly difference: readonly WordPiece[]
  readonly moved: number
}

/** Below this likeness a paragraph elsewhere is not taken for a tabled text that has been moved there. */
const leastLikeness = 0.4
const clearlyMore = 0.1

/** One for each current contribution that is text of the document, in the order in which they were tabled. */
export function movementsOf(paragraphs: readonly Paragraph[], { contributions }: Tabled): Movement[] {
  const base = new Map(baseOf(paragraphs).map((paragraph) => [paragraph.id, paragraph]))
  const added = new Set(paragraphs.flatMap(({ id, inserted }) => (inserted === null ? [] : [id])))
  const views = new Map<DelegationCode, readonly PlainParagraph[]>()
  const texts = new Texts()
  return currentOf(contributions).flatMap((contribution) => {
    const { delegation, kind, row } = contribution
    if (kind === "note" || kind === "reasons") return []
    const view = views.get(delegation) ?? proposedBy(paragraphs, delegation)
    views.set(delegation, view)
    const tabled = textTabled(contribution, base.get(row)?.text ?? null)
    const found = foundToday(view, { row, tabled, isAdded: (id) => added.has(id) }, texts)
    const now = found?.text ?? null
    return [
      {
        contribution,
        tabled,
        now,
        paragraph: found?.id ?? null,
        difference: wordDifference(tabled ?? "", now ?? ""),
        moved: 1 - texts.likeness(tabled, now),
      },
    ]
  })
}

function textTabled(contribution: Contribution, base: string | null): string | null {
  if (contribution.kind === "SUP") return null
  if (contribution.kind === "NOC") return base
  if (contribution.kind === "ADD" || base === null) return contribution.words
  return wholeTextOf(piecesOf(base), contribution)?.join("") ?? contribution.words
}

type Sought = {
  readonly row: ParagraphId
  readonly tabled: string | null
  readonly isAdded: (id: ParagraphId) => boolean
}

/** The paragraph of the row itself or beside it; an inserted one elsewhere only if it is clearly more like the tabled text. */
function foundToday(
  view: readonly PlainParagraph[],
  { row, tabled, isAdded }: Sought,
  texts: Texts,
): PlainParagraph | null {
  const own = view.filter(({ id }) => id === row || id.startsWith(`${row}-`))
  if (tabled === null) return own.find(({ id }) => id === row) ?? null
  const best = texts.mostLike(own, tabled)
  const least = Math.max(leastLikeness, (best ? texts.likeness(best.text, tabled) : 0) + clearlyMore)
  if (least > 1) return best
  const near = view.filter(
    ({ id, text }) => isAdded(id) && !own.some((one) => one.id === id) && texts.likenessAtMost(tabled, text) >= least,
  )
  const other = texts.mostLike(near, tabled)
  return other && texts.likeness(other.text, tabled) >= least ? other : best
}

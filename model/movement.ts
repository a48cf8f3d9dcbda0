import { wholeTextOf } from "./compile/readings.ts"
import { type Contribution, currentOf, type Tabled } from "./contribution.ts"
import type { DelegationCode, ParagraphId } from "./ids.ts"
import { Texts } from "./likeness.ts"
import { isRevision } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"
import { baseOf, changesOf, type PlainParagraph, wordsProposedBy } from "./projection.ts"
import { piecesOf, type WordPiece, wordDifference } from "./word-difference.ts"

/**
 * What has become of a tabled text. "as-tabled": its delegation proposes it word for word. "agreed": so, and nothing of
 * it is open. "partly-agreed": some of what its delegation proposes there is agreed. "changed": it proposes other words there.
 * "absent": it proposes nothing there; it was withdrawn or rejected, or never taken into the draft.
 */
export const fortunes = ["as-tabled", "agreed", "partly-agreed", "changed", "absent"] as const
export type Fortune = (typeof fortunes)[number]

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
  readonly moved: number
  readonly fortune: Fortune
  readonly difference: readonly WordPiece[]
}

/** Below this likeness a paragraph elsewhere is not taken for a tabled text that has been moved there. */
const leastLikeness = 0.4
const clearlyMore = 0.1

/** One for each current contribution that is text of the document, in the order in which they were tabled. */
export function movementsOf(paragraphs: readonly Paragraph[], { contributions }: Tabled): Movement[] {
  const movements = new Movements(paragraphs)
  return currentOf(contributions).flatMap((contribution) => movements.of(contribution) ?? [])
}

/** How many of these texts had which fortune, in the order of `fortunes`. */
export function countFortunes(movements: readonly Movement[]): ReadonlyMap<Fortune, number> {
  const counts = new Map(fortunes.map((fortune) => [fortune, 0]))
  for (const { fortune } of movements) counts.set(fortune, (counts.get(fortune) ?? 0) + 1)
  return counts
}

/** What one draft makes of tabled texts, worked out for those that are asked about: a delegation's view of it is read once. */
export class Movements {
  readonly #paragraphs: readonly Paragraph[]
  readonly #base: ReadonlyMap<ParagraphId, string>
  readonly #byId: ReadonlyMap<ParagraphId, Paragraph>
  readonly #views = new Map<DelegationCode, View>()
  readonly #texts = new Texts()

  constructor(paragraphs: readonly Paragraph[]) {
    this.#paragraphs = paragraphs
    this.#base = new Map(baseOf(paragraphs).map(({ id, text }) => [id, text]))
    this.#byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  }

  /** Null for notes and reasons. */
  of(contribution: Contribution): Movement | null {
    const { delegation, kind, row } = contribution
    if (kind === "note" || kind === "reasons") return null
    const view = this.#viewOf(delegation)
    const tabled = textTabled(contribution, this.#base.get(row) ?? null)
    const found = foundToday(view, { row, tabled }, this.#texts)
    const now = found?.text ?? null
    const moved = 1 - this.#texts.likeness(tabled, now)
    const fortune = this.#fortuneOf(contribution, { moved, at: found?.id ?? row, view })
    return {
      contribution,
      tabled,
      now,
      paragraph: found?.id ?? null,
      moved,
      fortune,
      get difference() {
        return wordDifference(tabled ?? "", now ?? "")
      },
    }
  }

  #viewOf(delegation: DelegationCode): View {
    const known = this.#views.get(delegation) ?? new View(this.#paragraphs, this.#byId, delegation)
    this.#views.set(delegation, known)
    return known
  }

  #fortuneOf({ kind }: Contribution, { moved, at, view }: { moved: number; at: ParagraphId; view: View }): Fortune {
    const { isOpen, isAgreed } = view.changesIn(this.#byId.get(at))
    if (kind !== "NOC" && isAgreed) return moved === 0 && !isOpen ? "agreed" : "partly-agreed"
    if (moved === 0) return "as-tabled"
    return isOpen ? "changed" : "absent"
  }
}

/** The draft as one delegation proposes it. */
class View {
  readonly #byRow = new Map<string, PlainParagraph[]>()
  readonly #proposed: ReadonlySet<string | null>
  /** Those that somebody inserted: a text that has been moved can stand in these alone. */
  readonly added: readonly PlainParagraph[]

  constructor(paragraphs: readonly Paragraph[], byId: ReadonlyMap<ParagraphId, Paragraph>, delegation: DelegationCode) {
    this.#proposed = changesOf(paragraphs, delegation)
    const view = wordsProposedBy(paragraphs, delegation)
    this.added = view.filter(({ id }) => (byId.get(id)?.inserted ?? null) !== null)
    for (const paragraph of view) for (const row of rowsNamedBy(paragraph.id)) this.#add(row, paragraph)
  }

  /** The paragraph of a row, and those beside it. */
  ofRow(row: ParagraphId): readonly PlainParagraph[] {
    return this.#byRow.get(row) ?? []
  }

  /** Whether the delegation proposes something in a paragraph, and whether something it proposed there is agreed. */
  changesIn(paragraph: Paragraph | undefined): { readonly isOpen: boolean; readonly isAgreed: boolean } {
    const decisions = new Set<boolean>()
    if (paragraph === undefined) return { isOpen: false, isAgreed: false }
    const { inserted, insertedDecision, deleted, deletedDecision } = paragraph
    if (this.#proposed.has(inserted)) decisions.add(insertedDecision !== null)
    if (this.#proposed.has(deleted)) decisions.add(deletedDecision !== null)
    for (const { marks } of paragraph.runs)
      for (const mark of marks)
        if (isRevision(mark) && this.#proposed.has(mark.id)) decisions.add(mark.decision !== null)
    return { isOpen: decisions.has(false), isAgreed: decisions.has(true) }
  }

  #add(row: string, paragraph: PlainParagraph): void {
    const known = this.#byRow.get(row)
    if (known) known.push(paragraph)
    else this.#byRow.set(row, [paragraph])
  }
}

/** The rows to which a paragraph of this name may belong: `x1-ARB-2` to itself, `x1-ARB` and `x1`. */
function rowsNamedBy(id: string): string[] {
  const names = [id]
  for (let at = id.lastIndexOf("-"); at > 0; at = id.lastIndexOf("-", at - 1)) names.push(id.slice(0, at))
  return names
}

function textTabled(contribution: Contribution, base: string | null): string | null {
  if (contribution.kind === "SUP") return null
  if (contribution.kind === "NOC") return base
  if (contribution.kind === "ADD" || base === null) return contribution.words
  return wholeTextOf(piecesOf(base), contribution)?.join("") ?? contribution.words
}

type Sought = { readonly row: ParagraphId; readonly tabled: string | null }

/** The paragraph of the row itself or beside it; an inserted one elsewhere only if it is clearly more like the tabled text. */
function foundToday(view: View, { row, tabled }: Sought, texts: Texts): PlainParagraph | null {
  const own = view.ofRow(row)
  if (tabled === null) return own.find(({ id }) => id === row) ?? null
  const best = texts.mostLike(own, tabled)
  const least = Math.max(leastLikeness, (best ? texts.likeness(best.text, tabled) : 0) + clearlyMore)
  if (least > 1) return best
  const near = view.added.filter((one) => !own.includes(one) && texts.likenessAtMost(tabled, one.text) >= least)
  const other = texts.mostLike(near, tabled)
  return other && texts.likeness(other.text, tabled) >= least ? other : best
}

import type * as Y from "yjs"
import { type Bracket, readBrackets } from "#model/bracket.ts"
import { crossingBrackets, roundBrackets } from "#model/crossing.ts"
import { formatOf, paragraphElements, readParagraph } from "#model/document.ts"
import { containsExtent, type Extent, indexesIn } from "#model/extent.ts"
import type { BracketId, DelegationCode } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"

/**
 * Mends brackets that cross because two delegations set them, or changed words at their ends, at one moment. The one
 * that gives way is drawn round the other, never shortened: a bracket says "not agreed", all the words of both are said
 * to be that already, and nobody's objection goes from a word they made it to.
 *
 * - If one held the other before the edit, it holds it again, whoever's they are: an end of it had gone.
 * - Else one that is solely the author's gives way; of two, the one that was not there before.
 *
 * Shape:  `document` as it is after an edit that is lawful but for this; `before` it. Written to in one transaction.
 *         Answers whether no brackets cross any more.
 * Source: law L7, model/RULES.md; docs/decisions/0018.
 */
export function mendCrossing(
  document: Y.Doc,
  { before, delegation }: { readonly before: readonly Paragraph[]; readonly delegation: DelegationCode },
): boolean {
  const old = new Map(readBrackets(before).map((bracket) => [bracket.id, bracket]))
  return document.transact(() => {
    for (let tries = 0; tries < maxTries; tries++) {
      const paragraphs = paragraphElements(document).map(readParagraph)
      const ids = crossingBrackets(paragraphs)
      if (ids === null) return true
      const brackets = new Map(readBrackets(paragraphs).map((bracket) => [bracket.id, bracket]))
      const [a, b] = ids.map((id) => brackets.get(id)) as [Bracket, Bracket]
      const giving = outerBefore(old, a, b) ?? soleOf([b, a], old, delegation)
      if (giving === null || !draw(document, giving, roundBrackets([a, b], giving))) return false
    }
    return false
  })
}

/** More brackets than this cross nowhere by honest means. */
const maxTries = 20

function outerBefore(old: ReadonlyMap<BracketId, Bracket>, a: Bracket, b: Bracket): Bracket | null {
  const [oldA, oldB] = [old.get(a.id), old.get(b.id)]
  if (!oldA || !oldB) return null
  if (containsExtent(oldA, oldB)) return a
  return containsExtent(oldB, oldA) ? b : null
}

function soleOf(brackets: readonly Bracket[], old: ReadonlyMap<BracketId, Bracket>, D: DelegationCode): Bracket | null {
  const sole = brackets.filter(({ owner, proposers }) => owner === D && proposers.every((one) => one === D))
  return sole.find(({ id }) => !old.has(id)) ?? sole[0] ?? null
}

/** Puts the bracket on all words of an extent, with those who stand behind it; not in the printed head. */
function draw(document: Y.Doc, { id, proposers }: Bracket, extent: Extent): boolean {
  const support = proposers.map((delegation): Mark => ({ type: "proposer", change: id, delegation, source: null }))
  const format = formatOf([{ type: "bracket", id }, ...support])
  const elements = paragraphElements(document)
  const within = indexesIn(extent.from.paragraph, extent.to.paragraph).map((index) => elements[index] as Y.XmlElement)
  if (within.some((element) => element.getAttribute("style") === "header")) return false
  within.forEach((element, i) => {
    const from = i === 0 ? extent.from.offset : 0
    const to = i === within.length - 1 ? extent.to.offset : Number.POSITIVE_INFINITY
    formatWords(element, { from, to }, format)
  })
  return true
}

/** Two writers who began an empty paragraph at once left two texts in it. */
function formatWords(element: Y.XmlElement, { from, to }: { from: number; to: number }, format: object): void {
  let start = 0
  for (const text of element.toArray() as Y.XmlText[]) {
    const [begin, end] = [Math.max(from, start), Math.min(to, start + text.length)]
    if (begin < end) text.format(begin - start, end - begin, format as Record<string, object>)
    start += text.length
  }
}

import { scrollDesk } from "#components/shell/scroll-desk.ts"
import { findIn, type Piece } from "./find-in.ts"

/** All places of wanted words in the text that is read now, in its order. */
export function rangesOf(desk: HTMLElement, wanted: string): Range[] {
  if (wanted.trim() === "") return []
  return [...desk.querySelectorAll<HTMLElement>(".sheet")]
    .filter((sheet) => sheet.getClientRects().length > 0)
    .flatMap((sheet) => [...sheet.querySelectorAll<HTMLElement>(".words")])
    .flatMap((paragraph) => rangesIn(paragraph, wanted))
}

/** All places of wanted words in one paragraph, or what else holds words. */
export function rangesIn(paragraph: HTMLElement, wanted: string): Range[] {
  const nodes = textNodesOf(paragraph)
  const pieces = nodes.map((node): Piece => ({ text: node.data, isStruck: node.parentElement?.closest("del") != null }))
  return findIn(pieces, wanted).map(({ from, to }) => {
    const range = document.createRange()
    range.setStart(nodes[from.piece] as Text, from.offset)
    range.setEnd(nodes[to.piece] as Text, to.offset)
    return range
  })
}

/** The words themselves, without what is only drawn among them. */
function textNodesOf(paragraph: HTMLElement): Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!node.parentElement?.closest(".bracket-glyph, .caret, [contenteditable=false]")) nodes.push(node as Text)
  return nodes
}

/** Brings a place into view, unless it is. */
export function showRange(desk: HTMLElement, range: Range): void {
  const top = range.getBoundingClientRect().top - desk.getBoundingClientRect().top
  if (top >= 96 && top <= desk.clientHeight - 120) return
  scrollDesk(desk, () => range.getBoundingClientRect().top, 1 / 3)
}

/** The first place at or below what is in sight; the first of all where none is. */
export function firstInSight(desk: HTMLElement, ranges: readonly Range[]): number {
  const top = desk.getBoundingClientRect().top
  const at = ranges.findIndex((range) => range.getBoundingClientRect().top >= top)
  return at < 0 ? 0 : at
}

/** Lights the places without touching the text. A browser that cannot still counts them and goes there. */
export function light(ranges: readonly Range[], at: number): void {
  if (!("highlights" in CSS)) return
  CSS.highlights.set("found", new Highlight(...ranges))
  const here = ranges[at]
  const lit = here ? new Highlight(here) : new Highlight()
  lit.priority = 1
  CSS.highlights.set("found-here", lit)
}

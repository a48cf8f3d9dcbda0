import type { ParagraphId } from "../ids.ts"
import type { PlainParagraph } from "../projection.ts"
import { readTabled } from "../tabled-text.ts"
import { partsOfCell } from "./cell-parts.ts"
import { keysOf, likeness } from "./likeness.ts"

/** Which base paragraphs stand in the first cell of each row. Shape: `isUnknown` where a cell has words that are not in the base text. */
export type BaseRow = { readonly base: readonly ParagraphId[]; readonly isUnknown: boolean; readonly isBlank: boolean }

/** A base paragraph the cell gives with slips is known from this likeness on. */
const leastLikeness = 0.8
/** So few words may stand anywhere: they are found only beside others, or alone. */
const fewWords = 3

/**
 * Finds the base text in the first column: whole sections in one cell, a paragraph in each, or headings in capitals over
 * them. The order is that of the base text.
 */
export function baseRowsOf(cells: readonly string[], base: readonly PlainParagraph[]): BaseRow[] {
  const known = base.map(({ text }) => ` ${keyOf(text)} `)
  const calls = base.filter(({ style }) => style === "call").map(({ text }) => text)
  let next = 0
  return cells.map((cell): BaseRow => {
    if (cell.trim() === "") return { base: [], isUnknown: false, isBlank: true }
    const found = foundIn(` ${keyOf(cell)} `, known, next)
    for (const index of foundInParts(cell, { base, calls, next, found })) found.add(index)
    const indexes = [...found].sort((a, b) => a - b)
    const isHeading =
      indexes.length === 0 && calls.some((call) => keyOf(call.toLowerCase()) === keyOf(cell.toLowerCase()))
    next = Math.max(next, ...indexes.map((index) => index + 1))
    return {
      base: indexes.map((index) => (base[index] as PlainParagraph).id),
      isUnknown: indexes.length === 0 && !isHeading,
      isBlank: false,
    }
  })
}

const keyOf = (text: string) => keysOf(text).join(" ")

/** The paragraphs whose words the cell has, one behind the other. */
function foundIn(cell: string, known: readonly string[], next: number): Set<number> {
  const found = new Set<number>()
  let at = 0
  known.forEach((key, index) => {
    if (index < next || key.trim() === "") return
    const place = cell.indexOf(key, at)
    const isBeside = place === 0 || (found.has(index - 1) && place - at <= 6)
    if (place < 0 || (key.trim().split(" ").length <= fewWords && !isBeside)) return
    found.add(index)
    at = place + key.length - 1
  })
  return found
}

type Search = {
  readonly base: readonly PlainParagraph[]
  readonly calls: readonly string[]
  readonly next: number
  readonly found: ReadonlySet<number>
}

/** The paragraphs that parts of the cell give with slips, such as a missing bracket. */
function foundInParts(cell: string, { base, calls, next, found }: Search): number[] {
  const sought = base
    .slice(next, next + 20)
    .flatMap((paragraph, i) => (found.has(next + i) ? [] : [{ paragraph, index: next + i }]))
  const have = new Set([...found].map((index) => keyOf((base[index] as PlainParagraph).text)))
  return partsOfCell(cell, calls).flatMap(({ text }) => {
    const { words } = readTabled(text, calls)
    if (have.has(keyOf(words))) return []
    const near = sought.map(({ paragraph, index }) => ({ index, like: likeness(words, paragraph.text) }))
    const best = near.reduce((a, b) => (b.like > a.like ? b : a), { index: -1, like: 0 })
    return best.like >= leastLikeness ? [best.index] : []
  })
}

import type { Bracket } from "./bracket.ts"
import { containsExtent, type Extent, isInside } from "./extent.ts"
import type { Mark } from "./marks.ts"
import { onceEach } from "./once-each.ts"
import { type Paragraph, textOf } from "./paragraph.ts"
import { markupLines } from "./plain-text.ts"

/** A text with its brackets, read once for all that is read of it. */
export type Text = { readonly paragraphs: readonly Paragraph[]; readonly brackets: readonly Bracket[] }

const idsWithin = (brackets: readonly Bracket[], extent: Extent): Set<string> =>
  new Set(brackets.flatMap((bracket) => (containsExtent(extent, bracket) ? [bracket.id] : [])))

const longestExcerpt = 600

/** The words of an extent as marked-up plain text, with the brackets wholly in it; letters are left aside. */
export function excerpt({ paragraphs, brackets }: Text, extent: Extent): string {
  const { from, to } = extent
  const read = readFrom(paragraphs, extent)
  const within = read.some(hasBracket) ? idsWithin(brackets, extent) : none
  const key = [from.offset, to.paragraph - from.paragraph, to.offset, ...within].join(" ")
  const first = read[0] as Paragraph
  const known = knownExcerpts.get(first) ?? new Map<string, Excerpt>()
  knownExcerpts.set(first, known)
  const last = known.get(key)
  if (last?.read.every((paragraph, index) => paragraph === read[index])) return last.text
  const text = shorten(markupLines(cutOut(read, extent, within)).join("\n"))
  known.set(key, { read, text })
  return text
}

const none: ReadonlySet<string> = new Set()

/** The words of an extent, and the paragraphs they were read from: they hold while these stay the same values. */
type Excerpt = { readonly read: readonly Paragraph[]; readonly text: string }
const knownExcerpts = new WeakMap<Paragraph, Map<string, Excerpt>>()

/** The paragraphs of an extent, as many as an excerpt can show. */
function readFrom(paragraphs: readonly Paragraph[], { from, to }: Extent): readonly Paragraph[] {
  let length = 0
  let end = from.paragraph
  while (end <= to.paragraph && length <= longestExcerpt) length += textOf(paragraphs[end++] as Paragraph).length
  return paragraphs.slice(from.paragraph, end)
}

/** Whether any of the paragraph's words stand in a bracket. */
export const hasBracket = onceEach(({ runs }: Paragraph): boolean =>
  runs.some(({ marks }) => marks.some((mark) => mark.type === "bracket")),
)

function cutOut(read: readonly Paragraph[], extent: Extent, within: ReadonlySet<string>): Paragraph[] {
  const isShown = (mark: Mark) => mark.type !== "bracket" || within.has(mark.id)
  return read.map((whole, index) => {
    const paragraph = extent.from.paragraph + index
    let offset = 0
    const runs = whole.runs.flatMap(({ text, marks }) => {
      const isCut = !isInside(extent, { paragraph, offset })
      offset += text.length
      return isCut ? [] : [{ text, marks: marks.filter(isShown) }]
    })
    return { ...whole, style: whole.style === "header" ? "header" : "body", runs }
  })
}

/** Shortened to what an excerpt can show. */
export const shorten = (text: string): string =>
  text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt - 1)}…`

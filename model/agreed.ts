import { readBrackets } from "./bracket.ts"
import { type Extent, findExtents, isInside, type Point } from "./extent.ts"
import { isOpenRevision } from "./marks.ts"
import { type Paragraph, type Run, textOf } from "./paragraph.ts"
import { type PlainParagraph, rejectedOf } from "./projection.ts"

/** Stands in the agreed text wherever something is still open: in brackets, as all is that is not agreed. */
export const openSign = "[…]"

/**
 * Agreed only: the words that stand whether all that is undecided is accepted or rejected, and that nobody has put in
 * brackets or offered as an option. A sign says where something open is left out; a paragraph of which nothing else is
 * left is not in the view. Brackets round the whole text are left aside (`bracketsWholeText` tells of them): inside
 * them nothing is agreed, and the view would be empty until the last day.
 *
 * Source: laws L7, L8, model/RULES.md.
 */
export function agreedOf(paragraphs: readonly Paragraph[]): PlainParagraph[] {
  const open = openExtents(paragraphs)
  const left = paragraphs.map((paragraph, index) => withSigns(paragraph, (run, at) => isOpenAt(open, run, at), index))
  return rejectedOf(left.filter((paragraph, index) => paragraphs[index]?.runs.length === 0 || saysSomething(paragraph)))
}

/** Whether brackets stand round all of the text, so that nothing in it is finally agreed (law L7). */
export const bracketsWholeText = (paragraphs: readonly Paragraph[]): boolean =>
  readBrackets(paragraphs).some(roundAllOf(paragraphs))

/** Where brackets, those round the whole text left aside, or options say that something is not agreed. */
export function openExtents(paragraphs: readonly Paragraph[]): Extent[] {
  const isRoundAll = roundAllOf(paragraphs)
  return [...readBrackets(paragraphs).filter((bracket) => !isRoundAll(bracket)), ...findExtents(paragraphs, "option")]
}

/** The printed head stands outside, and so may what goes before the first and behind the last words of the resolution. */
function roundAllOf(paragraphs: readonly Paragraph[]): (extent: Extent) => boolean {
  const isWorded = ({ style, runs }: Paragraph) => style !== "header" && runs.length > 0
  const first = Math.max(0, paragraphs.findIndex(isWorded))
  const last = Math.max(0, paragraphs.findLastIndex(isWorded))
  const isLong = last > first
  return ({ from, to }) => isLong && from.paragraph <= first && from.offset === 0 && to.paragraph >= last
}

const isOpenAt = (open: readonly Extent[], run: Run, at: Point): boolean =>
  run.marks.some(isOpenRevision) || open.some((extent) => isInside(extent, at))

/** A paragraph with one sign in place of each stretch of open words; spaces at its ends stay. */
function withSigns(paragraph: Paragraph, isOpen: (run: Run, at: Point) => boolean, index: number): Paragraph {
  const stretches: { text: string; run: Run | null }[] = []
  let offset = 0
  for (const run of paragraph.runs) {
    const last = stretches.at(-1)
    const isBetween = last?.run === null && run.text.trim() === ""
    const isLeftOut = isBetween || isOpen(run, { paragraph: index, offset })
    offset += run.text.length
    if (isLeftOut && last?.run === null) last.text += run.text
    else stretches.push({ text: run.text, run: isLeftOut ? null : run })
  }
  return { ...paragraph, runs: stretches.map(({ text, run }) => run ?? { text: signFor(text), marks: [] }) }
}

const signFor = (text: string): string => `${/^\s/.test(text) ? " " : ""}${openSign}${/\s$/.test(text) ? " " : ""}`

/** A comma between two signs says nothing. */
const saysSomething = (paragraph: Paragraph): boolean => /[\p{L}\p{N}]/u.test(textOf(paragraph))

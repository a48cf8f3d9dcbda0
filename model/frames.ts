import { type Mark, markText } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/**
 * The brackets and options in which new words stand that are put at a place: those that lie on the nearest
 * characters before and after, over empty paragraphs and paragraph ends too, so that a bracket round many paragraphs
 * keeps covering one added among them. At the end of a paragraph that stands in one wholly, the new words belong to it
 * as well, and at either end of the document those of the whole text.
 *
 * Shape:  `index` is the paragraph. Units: `offset` in UTF-16 units.
 * Source: law L7, model/RULES.md.
 */
export function framesAt(paragraphs: readonly Paragraph[], index: number, offset: number): Mark[] {
  const around = onBothSides(paragraphs, index, offset)
  return [...around, ...ofWholeParagraph(paragraphs[index], offset).filter((mark) => !has(around, mark))]
}

/** Those in which a paragraph stands that is put before the one at `index`. */
export const framesBetween = (paragraphs: readonly Paragraph[], index: number): Mark[] =>
  onBothSides(paragraphs, index, 0)

function onBothSides(paragraphs: readonly Paragraph[], index: number, offset: number): Mark[] {
  const before = enclosingBefore(paragraphs, index, offset)
  const after = enclosingAfter(paragraphs, index, offset)
  return before && after ? common(before, after) : ofWholeText(paragraphs)
}

const isEnclosing = (mark: Mark): boolean => mark.type === "bracket" || mark.type === "option"
const has = (marks: readonly Mark[], mark: Mark): boolean => marks.some((other) => markText(other) === markText(mark))
const common = (a: readonly Mark[], b: readonly Mark[]): Mark[] => a.filter((mark) => has(b, mark))

function enclosingBefore(paragraphs: readonly Paragraph[], index: number, offset: number): readonly Mark[] | null {
  const here = paragraphs[index]
  if (here && offset > 0) return enclosingAt(here, offset - 1)
  for (let i = index - 1; i >= 0; i--) {
    const last = paragraphs[i]?.runs.at(-1)
    if (last) return isHeader(paragraphs[i]) ? null : last.marks.filter(isEnclosing)
  }
  return null
}

function enclosingAfter(paragraphs: readonly Paragraph[], index: number, offset: number): readonly Mark[] | null {
  const here = paragraphs[index]
  const marks = here ? enclosingAt(here, offset) : null
  if (marks) return marks
  for (let i = index + 1; i < paragraphs.length; i++) {
    const first = paragraphs[i]?.runs[0]
    if (first) return first.marks.filter(isEnclosing)
  }
  return null
}

function enclosingAt(paragraph: Paragraph, offset: number): readonly Mark[] | null {
  let end = 0
  for (const run of paragraph.runs) {
    end += run.text.length
    if (offset < end) return run.marks.filter(isEnclosing)
  }
  return null
}

function ofWholeParagraph(paragraph: Paragraph | undefined, offset: number): Mark[] {
  const first = paragraph?.runs[0]
  const last = paragraph?.runs.at(-1)
  if (!paragraph || !first || !last) return []
  const length = paragraph.runs.reduce((sum, run) => sum + run.text.length, 0)
  return offset === 0 || offset === length ? common(first.marks, last.marks).filter(isEnclosing) : []
}

function ofWholeText(paragraphs: readonly Paragraph[]): Mark[] {
  const first = paragraphs.find((paragraph) => paragraph.runs.length > 0 && !isHeader(paragraph))
  const last = paragraphs.findLast((paragraph) => paragraph.runs.length > 0)
  return common(first?.runs[0]?.marks ?? [], last?.runs.at(-1)?.marks ?? []).filter(isEnclosing)
}

const isHeader = (paragraph: Paragraph | undefined): boolean => paragraph?.style === "header"

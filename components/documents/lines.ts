import type { BaseLine } from "#model/base-text.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { ParagraphStyle } from "#model/paragraph.ts"
import type { PlainParagraph } from "#model/projection.ts"

/** A paragraph on its way into a base text. Shape: a null style is left out. `text` stays as it came. */
export type DraftLine = Omit<BaseLine, "style"> & { readonly style: ParagraphStyle | null }

/** A line of another style: only items have letters and levels. */
export const withStyle = (line: DraftLine, style: DraftLine["style"]): DraftLine =>
  style === "item" || style === null ? { ...line, style } : { ...line, style, level: 0, label: null }

/** What is to be stored of the lines. */
export const storedLines = (lines: readonly DraftLine[]): BaseLine[] =>
  lines.flatMap(({ style, ...line }) => (style === null ? [] : [{ ...line, style }]))

/** The lines as a sheet prints them. */
export const printedLines = (lines: readonly DraftLine[]): PlainParagraph[] =>
  lines.flatMap(({ style, level, label, text }, i) =>
    style === null ? [] : [{ id: `n${i + 1}` as ParagraphId, style, level, label, text }],
  )

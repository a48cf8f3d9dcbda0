import { type Compiled, compile } from "#model/compile/compile.ts"
import type { ParagraphId } from "#model/ids.ts"
import { attributeDefaults, type Paragraph } from "#model/paragraph.ts"
import type { Sample } from "./load.ts"

/** The resolution in force as a text without marks, with the ids the draft gives its paragraphs. */
export const baseParagraphs = ({ base }: Pick<Sample, "base">): Paragraph[] =>
  base.map(({ number, style, level, label, text }) => ({
    ...attributeDefaults,
    id: `n${number}` as ParagraphId,
    style,
    level,
    baseLabel: label,
    runs: [{ text, marks: [] }],
  }))

/** The first working draft as it comes out of the comparison table alone. */
export const compiledSample = (sample: Sample): Compiled => compile(baseParagraphs(sample), sample.tabled)

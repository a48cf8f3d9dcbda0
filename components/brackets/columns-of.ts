import { indexesIn, isInside } from "#model/extent.ts"
import type { DelegationCode } from "#model/ids.ts"
import { isInsertion } from "#model/marks.ts"
import type { Option, OptionGroup } from "#model/option.ts"
import type { Paragraph } from "#model/paragraph.ts"

/** One text to be read beside others. Shape: `option` is null for the base text; `text` has a line for each paragraph. */
export type Column = {
  readonly option: number | null
  readonly proposers: readonly DelegationCode[]
  readonly text: string
}

/** The alternatives of a group as they would read, and before them the base text that stands among them, if any does. */
export function columnsOf(group: OptionGroup, paragraphs: readonly Paragraph[]): Column[] {
  const base = group.options.map((option) => baseWordsIn(option, paragraphs)).filter((text) => text.trim() !== "")
  const options = group.options.map(({ number, proposers, text }) => ({ option: number, proposers, text }))
  return base.length === 0 ? options : [{ option: null, proposers: [], text: base.join("\n") }, ...options]
}

function baseWordsIn(option: Option, paragraphs: readonly Paragraph[]): string {
  const lines = indexesIn(option.from.paragraph, option.to.paragraph).map((index) => {
    let offset = 0
    let line = ""
    for (const { text, marks } of (paragraphs[index] as Paragraph).runs) {
      if (isInside(option, { paragraph: index, offset }) && !marks.some(isInsertion)) line += text
      offset += text.length
    }
    return line
  })
  return lines.filter((line) => line !== "").join("\n")
}

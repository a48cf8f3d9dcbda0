import { indexesIn, isInside } from "#model/extent.ts"
import { isInsertion } from "#model/marks.ts"
import type { Option, OptionGroup } from "#model/option.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { type Wording, wordingOf } from "#model/wording.ts"

/** One text to be read beside others. Shape: `option` and `wording` are null for the base text; `text` has a line for each paragraph. */
export type Column = {
  readonly option: Option | null
  readonly wording: Wording | null
  readonly text: string
}

/** The alternatives of a group as they would read, and before them the base text that stands among them, if any does. */
export function columnsOf(group: OptionGroup, paragraphs: readonly Paragraph[]): Column[] {
  const base = group.options.map((option) => baseWordsIn(option, paragraphs)).filter((text) => text.trim() !== "")
  const options = group.options.map((option) => ({
    option,
    wording: wordingOf(paragraphs, option),
    text: option.text,
  }))
  return base.length === 0 ? options : [{ option: null, wording: null, text: base.join("\n") }, ...options]
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

import type { Extent } from "./extent.ts"
import { onceEach } from "./once-each.ts"
import { type Paragraph, textOf } from "./paragraph.ts"

const word = /[\p{L}\p{N}]+(?:[’'./-][\p{L}\p{N}]+)*/gu

/** How many words a text has, as people count them: "WTDC-14" and "2010" are one each, punctuation is none. */
export const countWords = (text: string): number => text.match(word)?.length ?? 0

/** How many words stand in an extent, proposed and struck ones included. */
export function wordsIn(paragraphs: readonly Paragraph[], { from, to }: Extent): number {
  let count = 0
  for (let index = from.paragraph; index <= to.paragraph; index++) {
    const paragraph = paragraphs[index] as Paragraph
    const start = index === from.paragraph ? from.offset : 0
    const end = index === to.paragraph ? to.offset : undefined
    count +=
      start === 0 && end === undefined ? wordsOfWhole(paragraph) : countWords(textOf(paragraph).slice(start, end))
  }
  return count
}

/** A bracket round the whole document is counted at each keystroke: only the paragraph typed in is counted anew. */
const wordsOfWhole = onceEach((paragraph: Paragraph): number => countWords(textOf(paragraph)))

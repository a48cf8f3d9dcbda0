import type { PlainParagraph } from "#model/projection.ts"
import type { Sample } from "./load.ts"

/** What is wrong, a sentence each; none when a proof holds. */
export type Problems = string[]

/** Whether paragraphs are those of the resolution in force, letters and levels included. */
export function againstBase(sample: Sample, found: readonly PlainParagraph[], where: string): Problems {
  const length = found.length === sample.base.length ? [] : [`In ${where} there are ${found.length} paragraphs.`]
  const wrong = sample.base.flatMap(({ number, level, label, text }, i) => {
    const paragraph = found[i]
    const equal = paragraph?.text === text && paragraph.label === label && paragraph.level === level
    return equal ? [] : [`In ${where} paragraph ${number} is not that of the resolution in force.`]
  })
  return [...length, ...wrong]
}

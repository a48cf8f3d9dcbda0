/**
 * What a reader takes for one character may be several: a letter and its accent, a family of emoji, a flag. A proposal
 * begins and ends between such characters, never within one, or nobody could say what was struck.
 */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" })

/** Where the character that holds `index` begins; `index` itself if one begins there. */
export const startOfGrapheme = (text: string, index: number): number =>
  index <= 0 || index >= text.length ? index : (segmenter.segment(text).containing(index)?.index ?? index)

/** Where the character that holds `index` ends; `index` itself if one ends there. */
export function endOfGrapheme(text: string, index: number): number {
  if (startOfGrapheme(text, index) === index) return index
  const { index: start, segment } = segmenter.segment(text).containing(index) ?? { index, segment: "" }
  return start + segment.length
}

/** Whether a character of `text` reaches over `index`. */
export const isWithinGrapheme = (text: string, index: number): boolean => startOfGrapheme(text, index) !== index

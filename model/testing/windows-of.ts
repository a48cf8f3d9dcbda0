import type { DelegationCode } from "../ids.ts"
import type { Paragraph } from "../paragraph.ts"
import { type Window, windowBetweenEnds, windowsAround } from "../window.ts"

/**
 * The windows of an edit on plain lists. Shape: `touched` are the indexes of paragraphs that differ; null if
 * paragraphs came, went or moved. What was not touched is the same object before and after.
 */
export function windowsOf(
  { before, after }: Window,
  touched: readonly number[] | null,
  D: DelegationCode,
): readonly Window[] {
  if (touched === null) return [windowBetweenEnds(before, after, D)]
  const standing = {
    before: (i: number) => before[i] as Paragraph,
    after: (i: number) => after[i] as Paragraph,
    previous: (i: number) => (i > 0 ? i - 1 : null),
    next: (i: number) => (i + 1 < after.length ? i + 1 : null),
  }
  return windowsAround(touched, standing, D)
}

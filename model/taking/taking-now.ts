import type { RuledParagraph } from "../protocol.ts"

/**
 * What taking a contribution would do to the text as it is now.
 *
 * Shape: `seen` is the hash that a request must carry; `before` and `after` are what its delegation reads there, null for
 *        no paragraph.
 */
export type TakingNow = {
  readonly seen: string
  readonly before: string | null
  readonly after: string | null
  readonly paragraphs: readonly RuledParagraph[]
}

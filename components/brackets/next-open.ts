import type { Paragraph } from "#model/paragraph.ts"
import type { OpenItem } from "#model/protocol.ts"
import { isFarReaching } from "./default-target.ts"
import { isListed } from "./listed.ts"

type Text = { readonly open: readonly OpenItem[]; readonly paragraphs: readonly Paragraph[] }

/** What a chair who has just ruled comes to next: the first open thing from this paragraph on, else from the start. */
export function nextOpen({ open, paragraphs }: Text, fromParagraph: number): OpenItem | null {
  const indexes = new Map(paragraphs.map((paragraph, index) => [paragraph.id, index]))
  const indexOf = ({ paragraphs: [first] }: OpenItem) => (first && indexes.get(first)) ?? -1
  const near = open.filter((item) => isListed(item) && !isFarReaching(item))
  return near.find((item) => indexOf(item) >= fromParagraph) ?? near[0] ?? null
}

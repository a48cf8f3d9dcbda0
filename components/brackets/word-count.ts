import { redline } from "#components/register/redline.ts"
import type { RuledParagraph } from "#model/protocol.ts"

/** How many words come to be read and how many are read no longer. */
export function wordsMoved(paragraphs: readonly RuledParagraph[]): { appearing: number; vanishing: number } {
  const pieces = paragraphs.flatMap(({ before, after }) => redline(before, after))
  const count = (kind: "new" | "gone") =>
    pieces.filter((piece) => piece.kind === kind).flatMap((piece) => piece.text.match(/[\p{L}\p{N}]+/gu) ?? []).length
  return { appearing: count("new"), vanishing: count("gone") }
}

import type { ParagraphId } from "#model/ids.ts"
import { readGroups } from "#model/option.ts"
import type { OpenItem, ParagraphView } from "#model/protocol.ts"

/** The paragraphs that are on the screen together, from the index `from` to before `to`. */
export type Passage = { readonly from: number; readonly to: number }

/**
 * What to show with a paragraph: where it is one of several alternatives, all of them, else itself alone. Of groups
 * within groups the innermost is meant.
 */
export function passageAt(paragraphs: readonly ParagraphView[], id: ParagraphId): Passage | null {
  const index = paragraphs.findIndex((paragraph) => paragraph.id === id)
  if (index < 0) return null
  const around = readGroups(paragraphs)
    .map(({ options }) => ({
      from: Math.min(...options.map((option) => option.from.paragraph)),
      to: Math.max(...options.map((option) => option.to.paragraph)) + 1,
    }))
    .filter(({ from, to }) => from <= index && index < to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))
  return around[0] ?? { from: index, to: index + 1 }
}

/** The paragraph in hand: where the chair is, else the first that is open, else the first of all. */
export function paragraphInHand(
  paragraphs: readonly ParagraphView[],
  open: readonly OpenItem[],
  chairAt: ParagraphId | null,
): ParagraphId | null {
  const ids = new Set(paragraphs.map(({ id }) => id))
  if (chairAt !== null && ids.has(chairAt)) return chairAt
  const firstOpen = open.find(({ target }) => target.kind === "paragraph")?.paragraphs[0]
  return firstOpen ?? paragraphs[0]?.id ?? null
}

/** The open things that lie on a passage and on no more of the text than it, whole paragraphs left out. */
export function itemsIn(
  paragraphs: readonly ParagraphView[],
  open: readonly OpenItem[],
  { from, to }: Passage,
): OpenItem[] {
  const here = new Set(paragraphs.slice(from, to).map(({ id }) => id))
  return open.filter((item) => item.target.kind !== "paragraph" && item.paragraphs.every((id) => here.has(id)))
}

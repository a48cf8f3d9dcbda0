import type { Node, ResolvedPos } from "@tiptap/pm/model"
import type { Extent } from "#model/extent.ts"

/** A place as the model counts it: paragraph and character. */
export type Place = Extent["from"]

export const placeOf = ($at: ResolvedPos): Place => ({ paragraph: $at.index(0), offset: $at.parentOffset })

/** Where the editor counts a place. */
export function positionAt(doc: Node, { paragraph, offset }: Place): number {
  let at = 1
  for (let index = 0; index < paragraph; index++) at += doc.child(index).nodeSize
  return at + offset
}

/** An extent as the editor counts it. */
export const rangeOf = (doc: Node, { from, to }: Extent) => ({ from: positionAt(doc, from), to: positionAt(doc, to) })

/** Whether an extent holds all the words of each paragraph it lies in. */
export const isOfWholeParagraphs = (doc: Node, { from, to }: Extent): boolean =>
  from.offset === 0 && to.offset === doc.child(to.paragraph).content.size

/** The extent of whole paragraphs, from the first to the last. */
export const wholeParagraphs = (doc: Node, first: number, last: number): Extent => ({
  from: { paragraph: first, offset: 0 },
  to: { paragraph: last, offset: doc.child(last).content.size },
})

export const isHeaderWithin = (doc: Node, { from, to }: Extent): boolean =>
  doc.children.slice(from.paragraph, to.paragraph + 1).some((node) => node.attrs.style === "header")

import type { Node } from "@tiptap/pm/model"
import { framesAt, framesBetween } from "#model/frames.ts"
import type { Mark } from "#model/marks.ts"
import { paragraphsOf } from "./values.ts"

/** The brackets and options in which new words stand that are put at `position`. */
export function surroundingsAt(doc: Node, position: number): Mark[] {
  const place = doc.resolve(position)
  const index = place.depth === 0 ? place.index() : place.index(0)
  return framesAt(paragraphsOf(doc), index, place.depth === 0 ? 0 : place.parentOffset)
}

/** Those in which a paragraph stands that is put between two others. */
export const surroundingsBetween = (doc: Node, index: number): Mark[] => framesBetween(paragraphsOf(doc), index)

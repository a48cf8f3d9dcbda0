import * as Y from "yjs"
import type { ParagraphId } from "./ids.ts"

/**
 * Where a caret stands; null if that cannot be known: others bring their own, and it may be anything.
 *
 * Shape:  `head` is a Yjs relative position as JSON.
 * Units:  `offset` in UTF-16 units, struck words included.
 */
export function placeOfHead(head: unknown, doc: Y.Doc): { paragraph: ParagraphId; offset: number } | null {
  try {
    const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(head), doc)
    if (!at) return null
    const element = at.type instanceof Y.XmlText ? at.type.parent : at.type
    if (!(element instanceof Y.XmlElement)) return null
    return { paragraph: element.getAttribute("id") as ParagraphId, offset: at.type === element ? 0 : at.index }
  } catch {
    return null
  }
}

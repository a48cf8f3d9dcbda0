import type { Node } from "@tiptap/pm/model"

/**
 * The document as one stream: each paragraph is a break followed by its characters. The schema is flat, so nothing
 * is lost, and an edit is simply "these tokens became those", however ProseMirror or the browser arrived there.
 */
export const BREAK = "\u2029"

/** The place in the stream of a position in the document. */
export function indexOf(doc: Node, position: number): number {
  let index = 0
  let at = 0
  for (const paragraph of doc.children) {
    if (position <= at) return index
    if (position < at + paragraph.nodeSize) return index + 1 + (position - at - 1)
    at += paragraph.nodeSize
    index += 1 + paragraph.content.size
  }
  return index
}

/** The position inside a paragraph of a place in the stream; 0 before the first break. */
export function positionOf(doc: Node, index: number): number {
  let passed = 0
  let at = 0
  for (const paragraph of doc.children) {
    if (index > passed && index <= passed + paragraph.content.size + 1) return at + 1 + (index - passed - 1)
    at += paragraph.nodeSize
    passed += 1 + paragraph.content.size
  }
  return index === 0 ? 0 : Math.max(0, at - 1)
}

export function tokensBetween(doc: Node, from: number, to: number): string {
  let tokens = ""
  let index = 0
  for (const paragraph of doc.children) {
    if (index >= to) break
    const length = 1 + paragraph.content.size
    if (index + length > from) {
      tokens += (BREAK + paragraph.textContent).slice(Math.max(0, from - index), to - index)
    }
    index += length
  }
  return tokens
}

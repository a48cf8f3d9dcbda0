import type { Node } from "@tiptap/pm/model"
import { Mapping, StepMap } from "@tiptap/pm/transform"

/**
 * Which paragraphs differ between two documents, by their nodes' identity. An edit of somebody else reaches the editor
 * as a replacement of the whole document; this finds the few paragraphs that it really touched.
 */
export type ChangedWindow = {
  /** Paragraphs `first` up to, not including, `last` of the new document are new. */
  readonly first: number
  readonly last: number
  /** Paragraphs `first` up to `lastOld` of the old one are gone. */
  readonly lastOld: number
  /** Takes places in the old document to the new one, all outside the window kept. */
  readonly mapping: Mapping
}

export function changedWindow(before: Node, after: Node): ChangedWindow {
  const fewest = Math.min(before.childCount, after.childCount)
  let first = 0
  let start = 0
  while (first < fewest && before.child(first) === after.child(first)) start += after.child(first++).nodeSize
  let tail = 0
  let end = 0
  while (
    tail < fewest - first &&
    before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail)
  ) {
    end += after.child(after.childCount - 1 - tail++).nodeSize
  }
  const map = new StepMap([start, before.content.size - end - start, after.content.size - end - start])
  return { first, last: after.childCount - tail, lastOld: before.childCount - tail, mapping: new Mapping([map]) }
}

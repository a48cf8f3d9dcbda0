import { Extension } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { type Mark, markText } from "#model/marks.ts"
import { isOwnMark, isOwnText } from "#model/own.ts"
import type { Author } from "./author.ts"
import { changedWindow } from "./changed-window.ts"
import { markOf } from "./values.ts"

/**
 * Whoever writes an alternative writes over the words it began with, or takes them all out first. The option and the
 * brackets lie on words, and would go with the last of them; so they are kept in mind for what is typed there next.
 */
type Kept = ReadonlyMap<ParagraphId, readonly Mark[]>

const key = new PluginKey<Kept>("own-frames")

export const OwnFrames = Extension.create<{ author: Author | null }>({
  name: "own-frames",
  addOptions: () => ({ author: null }),
  addProseMirrorPlugins() {
    return this.options.author === null ? [] : [keepingOwnFrames(this.options.author)]
  },
})

export const keepingOwnFrames = (author: Author) =>
  new Plugin<Kept>({
    key,
    state: {
      init: () => new Map(),
      apply: (transaction, kept, before, after) =>
        transaction.docChanged ? keptAfter(kept, { before: before.doc, after: after.doc }, author.delegation) : kept,
    },
  })

function keptAfter(kept: Kept, { before, after }: { before: Node; after: Node }, D: DelegationCode): Kept {
  const { first, last, lastOld } = changedWindow(before, after)
  const old = new Map(before.children.slice(first, lastOld).map((node) => [node.attrs.id, node]))
  const now = new Map(kept)
  for (const node of after.children.slice(first, last)) {
    if (node.content.size > 0) now.delete(node.attrs.id)
    const frames = node.content.size === 0 ? framesOfWhole(old.get(node.attrs.id), D) : []
    if (frames.length > 0) now.set(node.attrs.id, frames)
  }
  return now
}

/** The own options and brackets, with the delegation's support of them, that lie on every word of a paragraph. */
function framesOfWhole(node: Node | undefined, D: DelegationCode): Mark[] {
  const all = node?.children.map((child) => framesOn(child, D)) ?? []
  const [first = [], ...others] = all
  return first.filter((mark) => others.every((marks) => marks.some((other) => markText(other) === markText(mark))))
}

/** Of own words under an own option: that option, the own brackets there, and the delegation's support of both. */
function framesOn(node: Node | null, D: DelegationCode): Mark[] {
  const marks = node?.marks.map(markOf) ?? []
  const own = marks.filter((mark) => (mark.type === "option" || mark.type === "bracket") && isOwnMark(mark, marks, D))
  if (!isOwnText(marks, D) || !own.some((mark) => mark.type === "option")) return []
  const ids = own.map((mark) => (mark.type === "proposer" ? mark.change : mark.id) as string)
  return marks.filter(
    (mark) => own.includes(mark) || (mark.type === "proposer" && mark.delegation === D && ids.includes(mark.change)),
  )
}

type Writing = { readonly tr: Transaction; readonly at: number; readonly from: number; readonly to: number }

/**
 * In which own alternative the words are that are written at a place: that of the words they write over, of the own
 * words they go on from, or of those that stood last in this paragraph.
 */
export function framesFor(state: EditorState, { tr, at, from, to }: Writing, D: DelegationCode): readonly Mark[] {
  const overwritten = to > from ? framesOn(state.doc.nodeAt(from), D) : []
  if (overwritten.length > 0) return overwritten
  const place = tr.doc.resolve(at)
  if (place.parent.content.size > 0) return framesOn(place.nodeBefore, D)
  return key.getState(state)?.get(place.parent.attrs.id) ?? []
}

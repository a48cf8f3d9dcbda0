import { Extension } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import { sortedMarks } from "#model/runs.ts"
import type { Author } from "./author.ts"
import { framesFor } from "./own-frames.ts"
import { isHeader } from "./propose-deletion.ts"
import { changeFor, marksOfNewWords } from "./propose-insertion.ts"
import { readSelection } from "./read-selection.ts"
import { nodeMarkOf } from "./values.ts"

/**
 * What an input method composes stands from its first letter on under the marks it will keep, in a piece of the page
 * of its own. Composed amid other words, it would share their piece, and an edit of somebody else in these words would
 * end the composition half-way and leave its letters twice.
 *
 * Words composed over a selection, or converted anew, are proposed for deletion first: an input method takes the text
 * it finds for its own. The new words stand before them, since the browser counts its places from there.
 */
export const Composition = Extension.create<{ author: Author | null }>({
  name: "composition",
  addOptions: () => ({ author: null }),
  addProseMirrorPlugins() {
    const { author } = this.options
    if (author === null) return []
    const compositionstart = (view: EditorView) => {
      if (view.composing || !view.editable) return false
      // An input method may select the words it converts anew only a moment before.
      readSelection(view)
      if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
      standApart(view, author)
      return false
    }
    return [new Plugin({ props: { handleDOMEvents: { compositionstart } } })]
  },
})

function standApart(view: EditorView, author: Author): void {
  const { doc, selection, schema, tr } = view.state
  const { parent, pos } = selection.$head
  if (!parent.isTextblock || isHeader(parent)) return
  const frames = framesFor(view.state, { tr, at: pos, from: pos, to: pos }, author.delegation)
  const marks = sortedMarks([...frames, ...marksOfNewWords(doc, pos, { author, change: changeFor(doc, pos, author) })])
  view.dispatch(tr.setStoredMarks(marks.map((mark) => nodeMarkOf(schema, mark))))
}

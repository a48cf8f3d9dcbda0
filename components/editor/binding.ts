import { Extension } from "@tiptap/core"
import { Plugin, TextSelection } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import { getRelativeSelection, type ProsemirrorBinding, ySyncPlugin, ySyncPluginKey } from "y-prosemirror"
import type * as Y from "yjs"
import { textFragment } from "#model/document.ts"
import { readSelection } from "./read-selection.ts"
import { writeParagraphs } from "./write-paragraphs.ts"

/**
 * Ties the editor to the shared document with y-prosemirror's sync plugin, which reads what others did and keeps the
 * caret in place; what is typed here goes into Yjs our own way (`write-paragraphs.ts`).
 * Not `@tiptap/y-tiptap`: from 3.0.6 its caret drifts in paragraphs that carry an attribute.
 */
export const Binding = Extension.create<{ doc: Y.Doc | null }>({
  name: "binding",
  priority: 1000,
  addOptions: () => ({ doc: null }),
  addProseMirrorPlugins() {
    const { doc } = this.options
    return doc === null ? [] : [writingOurWay(), ySyncPlugin(textFragment(doc)), beginningInTheText()]
  },
})

/** Stands before the sync plugin, so that it comes first before each update too. */
const writingOurWay = () =>
  new Plugin({
    view(view) {
      const binding = bindingOf(view)
      // Filling the empty page, the sync plugin would put the caret at 0, which is in no paragraph.
      binding.beforeTransactionSelection = { type: "text", anchor: null, head: null }
      // The binding is busy while it writes; what it is not busy with comes from others.
      const beforeOthers = () => binding.mux(() => readSelection(view))
      binding.doc.on("beforeAllTransactions", beforeOthers)
      binding._prosemirrorChanged = (doc) => {
        binding.doc.transact(() => {
          writeParagraphs(binding, doc)
          binding.beforeTransactionSelection = getRelativeSelection(binding, view.state)
        }, ySyncPluginKey)
      }
      return { destroy: () => binding.doc.off("beforeAllTransactions", beforeOthers) }
    },
  })

/** Stands behind the sync plugin: the text has come, and the caret goes to the first paragraph that may be written in. */
const beginningInTheText = () =>
  new Plugin({
    view(view) {
      bindingOf(view).afterAllTransactions()
      const at = firstWritable(view)
      if (at !== null) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)))
      return {}
    },
  })

const bindingOf = (view: EditorView): ProsemirrorBinding => ySyncPluginKey.getState(view.state).binding

function firstWritable({ state }: EditorView): number | null {
  let found: number | null = null
  state.doc.forEach((node, at) => {
    if (node.attrs.style !== "header") found ??= at + 1
  })
  return found
}

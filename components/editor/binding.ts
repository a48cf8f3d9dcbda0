import { Extension } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"
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
    return doc === null ? [] : [writingOurWay(), ySyncPlugin(textFragment(doc))]
  },
})

/** Stands before the sync plugin, so that it comes first before each update too. */
const writingOurWay = () =>
  new Plugin({
    view(view) {
      const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding }
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

import { Extension } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"

/**
 * Composing over a selection: the selected words are proposed for deletion before the input method begins, since it
 * takes the text it finds for its own and would double a character.
 */
export const Composition = Extension.create({
  name: "composition",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          compositionstart(view) {
            if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
            return false
          },
        },
      },
    }),
  ],
})

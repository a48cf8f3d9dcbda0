import { Extension } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"
import { bracketIdAt } from "#components/document/bracket-id-at.ts"
import { type Selected, selectedIn } from "./selected.ts"

/** Says what the caret, or a click on a drawn bracket, has come to stand on. */
export const SelectionReport = Extension.create<{ onSelect: ((selected: Selected) => void) | null }>({
  name: "selection-report",
  addOptions: () => ({ onSelect: null }),
  addProseMirrorPlugins() {
    const { onSelect } = this.options
    if (onSelect === null) return []
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            click(view, event) {
              const bracket = bracketIdAt(event.target)
              const selected = selectedIn(view.state)
              if (bracket && selected) onSelect({ paragraph: selected.paragraph, bracket })
              return false
            },
          },
        },
        view: () => ({
          update(view, before) {
            if (!view.hasFocus() || before.selection.eq(view.state.selection)) return
            const selected = selectedIn(view.state)
            if (selected) onSelect(selected)
          },
        }),
      }),
    ]
  },
})

import { Extension } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"
import type { Awareness } from "y-protocols/awareness"
import { caretLayer, shareCaret } from "./caret-layer.ts"

/** Shows the carets of others and shares the one here. */
export const Carets = Extension.create<{ awareness: Awareness | null; layer: HTMLElement | null; chair: string }>({
  name: "carets",
  addOptions: () => ({ awareness: null, layer: null, chair: "" }),
  addProseMirrorPlugins() {
    const { awareness, layer, chair } = this.options
    if (awareness === null || layer === null) return []
    return [
      new Plugin({
        view(view) {
          const carets = caretLayer(view, awareness, { layer, chair })
          const share = () => shareCaret(view, awareness)
          view.dom.addEventListener("focus", share)
          view.dom.addEventListener("blur", share)
          return {
            update(_, before) {
              carets.schedule()
              if (before.doc !== view.state.doc || !before.selection.eq(view.state.selection)) share()
            },
            destroy() {
              view.dom.removeEventListener("focus", share)
              view.dom.removeEventListener("blur", share)
              carets.destroy()
              if (awareness.getLocalState() !== null) awareness.setLocalStateField("cursor", null)
            },
          }
        },
      }),
    ]
  },
})

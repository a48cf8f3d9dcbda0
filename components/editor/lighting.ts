import { Extension } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state"
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view"
import type { BracketId } from "#model/ids.ts"
import { dispatchAside } from "./read-selection.ts"
import { markOf } from "./values.ts"

type Lit = { readonly id: string | null; readonly set: DecorationSet }
const key = new PluginKey<Lit>("lighting")

/** Lights the words of one change, bracket or option; null lights none. */
export const withLight = (transaction: Transaction, id: string | null): Transaction => transaction.setMeta(key, { id })

/** Pointing at a drawn bracket lights all it holds. */
export const Lighting = Extension.create({
  name: "lighting",
  addProseMirrorPlugins: () => [
    new Plugin<Lit>({
      key,
      state: {
        init: () => ({ id: null, set: DecorationSet.empty }),
        apply(transaction, lit, _before, { doc }) {
          const asked: { id: string | null } | undefined = transaction.getMeta(key)
          const id = asked ? asked.id : lit.id
          if (id === null) return { id, set: DecorationSet.empty }
          return id === lit.id && !transaction.docChanged ? lit : { id, set: lightOf(doc, id) }
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.set,
        handleDOMEvents: {
          mouseover(view, event) {
            const bracket = bracketIdAt(event.target)
            if (bracket && key.getState(view.state)?.id !== bracket) light(view, bracket)
            return false
          },
          mouseout(view, event) {
            const bracket = bracketIdAt(event.target)
            if (bracket && key.getState(view.state)?.id === bracket) light(view, null)
            return false
          },
        },
      },
    }),
  ],
})

/** Not while an input method composes: the words it composes in would be drawn anew under its hands. */
function light(view: EditorView, id: string | null): void {
  if (!view.composing) dispatchAside(view, (tr) => withLight(tr, id))
}

/** The bracket whose drawn sign this is. */
export function bracketIdAt(target: EventTarget | null): BracketId | null {
  const glyph = target instanceof Element ? target.closest<HTMLElement>(".bracket-glyph") : null
  return (glyph?.dataset.bracket ?? null) as BracketId | null
}

function lightOf(doc: Node, id: string): DecorationSet {
  const decorations: Decoration[] = []
  doc.descendants((node, at) => {
    const isLit = node.marks.map(markOf).some((mark) => mark.type !== "proposer" && mark.id === id)
    if (isLit) decorations.push(Decoration.inline(at, at + node.nodeSize, { class: "lit" }))
  })
  return DecorationSet.create(doc, decorations)
}

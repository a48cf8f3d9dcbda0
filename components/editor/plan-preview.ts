import { Extension } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state"
import { Decoration, DecorationSet } from "@tiptap/pm/view"
import { type Fate, fateOf } from "#components/document/fate.ts"
import type { Plan, PlannedParagraph } from "#model/plan.ts"
import { paragraphOf } from "./values.ts"

const key = new PluginKey<{ readonly plan: Plan | null; readonly set: DecorationSet }>("plan-preview")

/**
 * Shows in the text what a plan would do: which words would vanish, which would be agreed. A plan of null shows nothing;
 * the answer is null where that is so already.
 */
export const withPreview = (state: EditorState, transaction: Transaction, plan: Plan | null): Transaction | null =>
  plan === key.getState(state)?.plan ? null : transaction.setMeta(key, plan)

export const PlanPreview = Extension.create({
  name: "plan-preview",
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => ({ plan: null as Plan | null, set: DecorationSet.empty }),
        apply(transaction, { plan, set }, _before, { doc }) {
          const shown = transaction.getMeta(key) === undefined ? plan : (transaction.getMeta(key) as Plan | null)
          if (shown === plan && !transaction.docChanged) return { plan, set }
          return { plan: shown, set: shown === null ? DecorationSet.empty : previewOf(doc, shown) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.set },
    }),
  ],
})

function previewOf(doc: Node, plan: Plan): DecorationSet {
  const planned = new Map(plan.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const decorations: Decoration[] = []
  doc.forEach((node, at) => {
    const paragraph = planned.get(node.attrs.id)
    if (paragraph && isAsPlanned(node, paragraph)) decorations.push(...fatesIn(node, at, paragraph))
  })
  return DecorationSet.create(doc, decorations)
}

/** A paragraph that somebody changes meanwhile is not previewed: the plan no longer fits it. */
function isAsPlanned(node: Node, { before }: PlannedParagraph): boolean {
  return before !== null && JSON.stringify(before.runs) === JSON.stringify(paragraphOf(node).runs)
}

function fatesIn(node: Node, at: number, { after, pieces }: PlannedParagraph): Decoration[] {
  const decorations: Decoration[] = []
  if (after === null) decorations.push(Decoration.node(at, at + node.nodeSize, { class: "will-vanish" }))
  let from = at + 1
  for (const piece of pieces) {
    if (piece.before === null) continue
    const to = from + piece.text.length
    const lit = classes[fateOf(piece)]
    if (lit !== null) decorations.push(Decoration.inline(from, to, { class: lit }))
    from = to
  }
  return decorations
}

const classes: Record<Fate, string | null> = {
  stays: null,
  appears: null,
  agreed: "will-be-agreed",
  struck: "will-be-struck",
  vanishes: "will-vanish",
  restored: "will-stay",
  reopened: "will-be-open",
  contested: null,
}

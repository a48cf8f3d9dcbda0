import { Extension } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state"
import { Decoration, DecorationSet } from "@tiptap/pm/view"
import { type Mark, markText } from "#model/marks.ts"
import type { Plan, PlannedParagraph } from "#model/plan.ts"
import { paragraphOf } from "./values.ts"

const key = new PluginKey<{ readonly plan: Plan | null; readonly set: DecorationSet }>("plan-preview")

/** Shows in the text what a plan would do: which words would vanish, which would be agreed. Null shows nothing. */
export const withPreview = (transaction: Transaction, plan: Plan | null): Transaction => transaction.setMeta(key, plan)

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
    const fate = piece.moved ? null : fateOf(piece.before, piece.after)
    if (fate) decorations.push(Decoration.inline(from, to, { class: fate }))
    from = to
  }
  return decorations
}

function fateOf(before: readonly Mark[], after: readonly Mark[] | null): string | null {
  if (after === null) return "will-vanish"
  const now = new Set(after.map(markText))
  const changed = before.filter((mark) => !now.has(markText(mark)))
  if (changed.some((mark) => mark.type === "insertion")) return "will-be-agreed"
  if (changed.some((mark) => mark.type === "deletion")) return isStruck(after) ? "will-be-agreed" : "will-stay"
  return isStruck(after) && !isStruck(before) ? "will-be-struck" : null
}

const isStruck = (marks: readonly Mark[]): boolean => marks.some((mark) => mark.type === "deletion")

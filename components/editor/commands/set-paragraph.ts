import type { Node } from "@tiptap/pm/model"
import type { EditorState } from "@tiptap/pm/state"
import { isOwnBreak } from "#model/own.ts"
import type { ParagraphStyle } from "#model/paragraph.ts"
import type { Author } from "../author.ts"
import { asProposal } from "../proposing.ts"
import { nodeAttributesOf, paragraphOf } from "../values.ts"
import { type Act, done, refused } from "./act.ts"

/** Style and level of own new paragraphs. Those of the base text and of others are the chair's to change. */
export const setStyle = (author: Author, style: ParagraphStyle): Act => setOn(author, () => ({ style }))
export const setLevel = (author: Author, level: number): Act => setOn(author, () => ({ level }))

/** One step in or out. */
export const changeLevel = (author: Author, by: 1 | -1): Act =>
  setOn(author, (node) => ({ level: Math.min(2, Math.max(0, (node.attrs.level ?? 0) + by)) }))

type Setting = { readonly style?: ParagraphStyle; readonly level?: number }

const setOn =
  (author: Author, settingFor: (node: Node) => Setting): Act =>
  (state, dispatch) => {
    const own = selectedParagraphs(state).filter(({ node }) => isOwnBreak(paragraphOf(node), author.delegation))
    if (own.length === 0) return refused("not-a-new-paragraph")
    if (!dispatch) return done
    const { tr } = state
    for (const { node, at } of own) {
      for (const [name, value] of Object.entries(nodeAttributesOf(settingFor(node)))) {
        tr.setNodeAttribute(at, name, value)
      }
    }
    dispatch(asProposal(tr))
    return done
  }

function selectedParagraphs({ doc, selection: { from, to } }: EditorState): { node: Node; at: number }[] {
  const selected: { node: Node; at: number }[] = []
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock) selected.push({ node, at })
    return false
  })
  return selected
}

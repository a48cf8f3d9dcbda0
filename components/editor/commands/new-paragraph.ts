import { TextSelection } from "@tiptap/pm/state"
import type { ParagraphStyle } from "#model/paragraph.ts"
import type { Author } from "../author.ts"
import { asProposal } from "../proposing.ts"
import { nodeAttributesOf } from "../values.ts"
import { type Act, done, refused } from "./act.ts"

/** Proposes an empty paragraph behind the one the caret is in, and goes there. */
export const newParagraph =
  (author: Author, { style, level }: { readonly style: ParagraphStyle; readonly level: number }): Act =>
  (state, dispatch) => {
    const { $to } = state.selection
    if (!$to.parent.isTextblock) return refused("nothing-selected")
    if ($to.parent.attrs.style === "header") return refused("read-only-header")
    if (!dispatch) return done
    const at = $to.after()
    const { newParagraphId: newId, newChangeId } = author
    const attributes = nodeAttributesOf({ id: newId(), inserted: newChangeId(), style, level })
    const { tr } = state
    tr.insert(at, state.schema.node("paragraph", attributes))
    tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView()
    dispatch(asProposal(tr))
    return done
  }

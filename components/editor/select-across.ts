import { type Command, TextSelection } from "@tiptap/pm/state"

/**
 * Extends the selection from the edge of one paragraph into the one beside it. Between the two stands what is drawn and
 * not typed, letters and statuses; left alone, the browser takes the selection there and loses it.
 */
export const selectAcross =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const { $head, anchor } = state.selection
    const edge = step === 1 ? $head.parent.content.size : 0
    if (!$head.parent.isTextblock || $head.parentOffset !== edge) return false
    const beside = $head.pos + 2 * step
    if (beside < 1 || beside >= state.doc.content.size) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, beside)).scrollIntoView())
    return true
  }

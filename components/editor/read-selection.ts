import { TextSelection, type Transaction } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"

/**
 * Takes over where the person has put the caret, if the browser has not said so yet.
 *
 * A click moves the caret at once, but the browser tells of it a moment later. An edit of somebody else that arrives in
 * between would put the caret back where the editor last knew it, and the keys pressed next would go there.
 */
export function readSelection(view: EditorView): void {
  const selection = (view.root as Document).getSelection()
  if (!selection || view.composing || !view.hasFocus()) return
  const anchor = placeOf(view, selection.anchorNode, selection.anchorOffset)
  const head = placeOf(view, selection.focusNode, selection.focusOffset)
  if (anchor === null || head === null) return
  const { doc, selection: known } = view.state
  if (anchor === known.anchor && head === known.head) return
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

/**
 * Dispatches what is no edit but draws the text anew, such as the preview of a ruling. Drawing puts the caret where the editor
 * last knew it, so that a click or a key of the same moment would be undone; hence the caret is read first.
 *
 * What an input method is composing would come apart under it, most of all between its beginning and its first letter:
 * until the composition has ended it waits. Null draws nothing.
 */
export function dispatchAside(view: EditorView, change: (transaction: Transaction) => Transaction | null): void {
  if (view.isDestroyed) return
  if (view.composing) {
    view.dom.addEventListener("compositionend", () => setTimeout(() => dispatchAside(view, change), settlingMs), {
      once: true,
    })
    return
  }
  readSelection(view)
  const changed = change(view.state.tr)
  if (changed !== null) view.dispatch(changed)
}

/** The editor takes over the last of what was composed a moment after the browser has said that it is done. */
const settlingMs = 50

function placeOf(view: EditorView, node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const isAmongWords = element?.closest(".words") && view.dom.contains(element) && !element.closest(".bracket-glyph")
  return node && isAmongWords ? view.posAtDOM(node, offset) : null
}

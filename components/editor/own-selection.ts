/**
 * Whoever draws the page round the editor with React has it remember, at each drawing, where the selection stands in a
 * focused editable element, and count for that through all of its text up to the caret. React never touches this text
 * and the editor keeps its own selection, so React is told that there is nothing to remember: by the one property it
 * asks. The attribute, by which the browser goes, stays as it is.
 */
export function keepsOwnSelection(editable: HTMLElement): void {
  Object.defineProperty(editable, "contentEditable", { get: () => "inherit" })
}

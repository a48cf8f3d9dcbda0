import type { ParagraphId } from "#model/ids.ts"
import type { SelectionEdge, SelectionTarget } from "#model/protocol.ts"

/** The words that are selected on the page, from paragraph to paragraph; null if none are, or they are not of the text. */
export function selectedWords(): SelectionTarget | null {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const [from, to] = [edgeOf(range.startContainer, range.startOffset), edgeOf(range.endContainer, range.endOffset)]
  return from && to ? { kind: "selection", from, to } : null
}

/** How many letters of a paragraph stand before a place in it; what is drawn between them and nobody typed is no letter. */
function edgeOf(node: Node, offset: number): SelectionEdge | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>(".sheet [data-paragraph]")
  const words = paragraph?.querySelector(".words")
  if (!paragraph?.dataset.paragraph || !words) return null
  const before = document.createRange()
  before.selectNodeContents(words)
  if (before.comparePoint(node, offset) > 0) before.selectNodeContents(words)
  else if (before.comparePoint(node, offset) < 0) before.collapse(true)
  else before.setEnd(node, offset)
  return { paragraph: paragraph.dataset.paragraph as ParagraphId, offset: lettersIn(before) }
}

function lettersIn(range: Range): number {
  const copy = range.cloneContents()
  for (const drawn of copy.querySelectorAll(".bracket-glyph, .caret, [contenteditable=false]")) drawn.remove()
  return copy.textContent.length
}

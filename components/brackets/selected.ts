import type { ParagraphId } from "#model/ids.ts"
import type { ItemTarget, SelectionTarget } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"

/** A place in the text that somebody looks at: its paragraph, and what lies on it, the likeliest to be ruled on first. */
export type Selected = {
  readonly paragraph: ParagraphId
  readonly targets: readonly ItemTarget[]
  /** The words selected at that moment, if any were. */
  readonly words?: SelectionTarget | null
}

/**
 * Reads the place from the page itself: still text and editor draw the same names on the same words. The label over an
 * alternative stands for the alternative.
 */
export function selectedAt(node: Node | null): Selected | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const paragraph = element?.closest<HTMLElement>("[data-paragraph]")
  if (!element || !paragraph?.dataset.paragraph) return null
  const targets = new Map<string, ItemTarget>()
  const pointed = element.closest(".option-label")
    ? (paragraph.querySelector(".words [data-group]") ?? element)
    : element
  for (let at: Element | null = pointed; at !== null && at !== paragraph; at = at.parentElement) {
    const target = at instanceof HTMLElement ? targetOf(at.dataset) : null
    if (target !== null && !targets.has(targetKey(target))) targets.set(targetKey(target), target)
  }
  return { paragraph: paragraph.dataset.paragraph as ParagraphId, targets: [...targets.values()].sort(byReach) }
}

/** Reads the place of the caret: at the edge of a change it stands on it, whichever side it is. */
export function selectedAtCaret(): Selected | null {
  const { focusNode, focusOffset } = getSelection() ?? { focusNode: null, focusOffset: 0 }
  const here = selectedAt(focusNode)
  if (focusNode === null || here === null || isOnChange(here)) return here
  return besides(focusNode, focusOffset).map(selectedAt).find(isOnChange) ?? here
}

const isOnChange = (selected: Selected | null): boolean => selected?.targets[0]?.kind === "change"

/** The words before and after a caret that stands between two pieces of text. */
function besides(node: Node, offset: number): (Node | null)[] {
  if (!(node instanceof Text)) return [node.childNodes[offset] ?? null, node.childNodes[offset - 1] ?? null]
  const words = node.parentElement?.closest(".words")
  if (!words) return []
  const pieces = document.createTreeWalker(words, NodeFilter.SHOW_TEXT, (piece) =>
    piece.parentElement?.closest(".bracket-glyph") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  pieces.currentNode = node
  if (offset === node.data.length) return [pieces.nextNode()]
  return offset === 0 ? [pieces.previousNode()] : []
}

function targetOf(data: DOMStringMap): ItemTarget | null {
  if (data.change) return { kind: "change", id: data.change } as ItemTarget
  if (data.group) return { kind: "group", id: data.group } as ItemTarget
  if (data.bracket) return { kind: "bracket", id: data.bracket } as ItemTarget
  return null
}

// Marks on the same words nest in the page in no certain order. An alternative is chosen as a whole, so its group comes
// first; then what is proposed, then what holds it.
const reach = { option: 0, group: 0, change: 1, bracket: 2, paragraph: 3 } as const
const byReach = (a: ItemTarget, b: ItemTarget) => reach[a.kind] - reach[b.kind]

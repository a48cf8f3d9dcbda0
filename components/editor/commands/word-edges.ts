import type { Node } from "@tiptap/pm/model"
import type { Place } from "./places.ts"

export type Side = "open" | "close"
export type Way = "forward" | "back"

const words = new Intl.Segmenter(undefined, { granularity: "word" })

/**
 * Where a bracket's edge comes to by one word: an opening one stands before words, a closing one behind them. Goes on
 * over the ends of paragraphs; null where the text ends, or its header begins.
 */
export function nextWordEdge(doc: Node, from: Place, { side, way }: { side: Side; way: Way }): Place | null {
  const step = way === "forward" ? 1 : -1
  for (let index = from.paragraph; index >= 0 && index < doc.childCount; index += step) {
    const node = doc.child(index)
    if (node.attrs.style === "header") return null
    const edges = edgesOf(node.textContent, side).filter(
      (edge) => index !== from.paragraph || step * edge > step * from.offset,
    )
    const edge = way === "forward" ? edges[0] : edges.at(-1)
    if (edge !== undefined) return { paragraph: index, offset: edge }
  }
  return null
}

/** An opening bracket may stand at the beginning of a paragraph, a closing one at its end, whatever stands there. */
function edgesOf(text: string, side: Side): number[] {
  const edges = new Set(text === "" ? [] : [side === "open" ? 0 : text.length])
  for (const { index, segment, isWordLike } of words.segment(text))
    if (isWordLike) edges.add(side === "open" ? index : index + segment.length)
  return [...edges].sort((a, b) => a - b)
}

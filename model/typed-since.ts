import * as Y from "yjs"
import { paragraphElements, textChild } from "./document.ts"
import type { ParagraphId } from "./ids.ts"

// What we read of Yjs' items, which it keeps no public way to walk; marks are items of their own.
type Item = { readonly id: { readonly client: number; readonly clock: number }; length: number; right: Item | null }

/**
 * Which clients wrote or marked words of each paragraph since a state of the document: client ids tell who typed.
 * Words that were typed and taken out again meanwhile count too.
 *
 * Shape: `state` is an encoded state vector. Paragraphs in which nobody wrote are left out.
 */
export function clientsSince(doc: Y.Doc, state: Uint8Array): Map<ParagraphId, number[]> {
  const known = Y.decodeStateVector(state)
  const found = new Map<ParagraphId, number[]>()
  for (const element of paragraphElements(doc)) {
    const clients = new Set<number>()
    const first = (textChild(element) as unknown as { _start: Item | null } | null)?._start ?? null
    for (let item = first; item !== null; item = item.right)
      if (item.id.clock + item.length > (known.get(item.id.client) ?? 0)) clients.add(item.id.client)
    if (clients.size > 0) found.set(element.getAttribute("id") as unknown as ParagraphId, [...clients])
  }
  return found
}

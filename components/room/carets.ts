import type { Awareness } from "y-protocols/awareness"
import * as Y from "yjs"
import type { Caret } from "#components/document/word-pieces.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { PresenceUser } from "#model/protocol.ts"
import type { Room } from "./live-room.ts"

/** Where the carets of others stand, by paragraph. A caret whose place is not known is left out. */
export function caretsOf(awareness: Awareness, doc: Y.Doc): Map<ParagraphId, Caret[]> {
  const carets = new Map<ParagraphId, Caret[]>()
  for (const [client, state] of awareness.getStates()) {
    const { user, cursor } = state as { user?: PresenceUser; cursor?: { head?: unknown } | null }
    const place = client === doc.clientID || !user ? null : placeOfHead(cursor?.head, doc)
    if (!user || !place) continue
    const caret = { client, offset: place.offset, name: user.name, delegation: user.delegation }
    carets.set(place.paragraph, [...(carets.get(place.paragraph) ?? []), caret])
  }
  return carets
}

/** Where a caret stands; null if that cannot be known. Shape: `head` is a Yjs relative position as JSON. */
export function placeOfHead(head: unknown, doc: Y.Doc): { paragraph: ParagraphId; offset: number } | null {
  try {
    const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(head), doc)
    if (!at) return null
    const element = at.type instanceof Y.XmlText ? at.type.parent : at.type
    if (!(element instanceof Y.XmlElement)) return null
    return { paragraph: element.getAttribute("id") as ParagraphId, offset: at.type === element ? 0 : at.index }
  } catch {
    // Others bring their own caret: what cannot be read is not drawn.
    return null
  }
}

/** Looks now and whenever a caret may have moved: it was told of, or the text it stands in has come or changed. */
export function followCarets({ awareness, doc }: Pick<Room, "awareness" | "doc">, look: () => void): () => void {
  look()
  awareness.on("change", look)
  doc.on("update", look)
  return () => {
    awareness.off("change", look)
    doc.off("update", look)
  }
}

import * as Y from "yjs"
import { paragraphNode, textRoot } from "#model/document.ts"
import { limits } from "#model/limits.ts"
import type { RefusalCode } from "#model/protocol.ts"

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** Decodes an update without applying it. Refuses: "too-large", "malformed-update". */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | RefusalCode {
  if (update.length > limits.maxUpdateBytes) return "too-large"
  try {
    return Y.decodeUpdate(update)
  } catch {
    return "malformed-update"
  }
}

/**
 * What is wrong with an update before it touches the document: everything that applying it could not undo, or that
 * Yjs would keep aside for later, out of the gate's sight.
 *
 * Shape:   `mayWrite` says whether a client id is the author's own.
 * Refuses: "foreign-client-id", "gap", "other-root", "content-type", "unknown-delete".
 */
export function refusalOfUpdate(
  { structs, ds }: DecodedUpdate,
  doc: Y.Doc,
  mayWrite: (client: number) => boolean,
): RefusalCode | null {
  const expected = new Map<number, number>()
  const stateOf = (client: number) => expected.get(client) ?? Y.getState(doc.store, client)
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (!expected.has(client) && !mayWrite(client)) return "foreign-client-id"
    if (struct instanceof Y.Skip || clock > stateOf(client)) return "gap"
    expected.set(client, Math.max(stateOf(client), clock + struct.length))
    if (struct instanceof Y.Item) {
      if (typeof struct.parent === "string" && struct.parent !== textRoot) return "other-root"
      if (!isKnownContent(struct.content)) return "content-type"
    }
  }
  for (const [client, ranges] of ds.clients)
    for (const range of ranges) if (range.clock + range.len > stateOf(client)) return "unknown-delete"
  return null
}

/** Whether the document holds all of this already: what a client says when it has nothing to say. */
export function bringsNothing({ structs, ds }: DecodedUpdate, doc: Y.Doc): boolean {
  for (const { id, length } of structs) if (id.clock + length > Y.getState(doc.store, id.client)) return false
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) if (!isDeleted(doc, client, clock, clock + len)) return false
  return true
}

/** Whether every item of an applied update hangs, however deep, under the text. */
export function isUnderText({ structs }: DecodedUpdate, doc: Y.Doc): boolean {
  return structs.every(({ id }) => {
    const item = Y.getItem(doc.store, id)
    return !(item instanceof Y.Item) || isOfText(item.parent as Y.AbstractType<unknown>)
  })
}

/** Whether a Yjs type is the text or hangs under it. */
export function isOfText(type: Y.AbstractType<unknown>): boolean {
  let root = type
  while (root._item !== null) root = root._item.parent as Y.AbstractType<unknown>
  return root === (root.doc?.share.get(textRoot) as unknown)
}

function isKnownContent(content: unknown): boolean {
  if (content instanceof Y.ContentType) {
    const { type } = content
    return type instanceof Y.XmlText || (type instanceof Y.XmlElement && type.nodeName === paragraphNode)
  }
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentFormat ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentDeleted
  )
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(client)
  if (!structs || to > Y.getState(doc.store, client)) return false
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at] as Y.Item | Y.GC
    if (struct.id.clock >= to) break
    if (!struct.deleted) return false
  }
  return true
}

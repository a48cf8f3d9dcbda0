import * as Y from "yjs"
import type { ParagraphNote } from "#model/protocol.ts"
import { seedDocument } from "#model/view.ts"
import type { Storage } from "./storage/storage.ts"

/** A document to begin with, and the secretariat's notes on it. */
export type Seed = Parameters<typeof seedDocument>[1] & { readonly notes: readonly ParagraphNote[] }

/** Puts a first document into an empty storage. Only the server seeds, once: two seeds would double every word. */
export async function seedStorage(storage: Storage, seed: Seed, at: number): Promise<void> {
  if ((await storage.documentIds()).length > 0) return
  const doc = new Y.Doc()
  doc.transact(() => seedDocument(doc, seed))
  await storage.createDocument({ id: seed.meta.id, snapshot: Y.encodeStateAsUpdate(doc), notes: seed.notes, at })
}

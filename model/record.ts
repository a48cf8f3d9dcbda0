import * as Y from "yjs"
import { record } from "./document.ts"
import type { GroupId } from "./ids.ts"
import type { Decision, Delegation, DocumentMeta } from "./protocol.ts"

/** What the server writes beside the text, seen by everybody. */
export type DocumentRecord = {
  readonly meta: DocumentMeta
  readonly delegations: readonly Delegation[]
  readonly register: readonly Decision[]
  /** Groups that are printed "Option 1", "Option 2"; the others show their number quietly. */
  readonly labelledGroups: readonly GroupId[]
}

const keys = { meta: "meta", delegations: "delegations", register: "register", labelledGroups: "labelledGroups" }

/**
 * The record of a document.
 * Throws: Error if the document was never seeded: an empty one must not be taken for a text.
 */
export function readRecord(doc: Y.Doc): DocumentRecord {
  const map = record(doc)
  const meta = map.get(keys.meta) as DocumentMeta | undefined
  if (meta === undefined) throw new Error("this document has no record: load it from storage or seed it first")
  return {
    meta,
    delegations: map.get(keys.delegations) as Delegation[],
    register: (map.get(keys.register) as Y.Array<Decision>).toArray(),
    labelledGroups: map.get(keys.labelledGroups) as GroupId[],
  }
}

/** Writes the record of a new document, its register empty. Inside the caller's transaction. */
export function seedRecord(doc: Y.Doc, seed: Omit<DocumentRecord, "register">): void {
  const map = record(doc)
  map.set(keys.meta, seed.meta)
  map.set(keys.delegations, seed.delegations)
  map.set(keys.labelledGroups, seed.labelledGroups)
  map.set(keys.register, new Y.Array<Decision>())
}

/** Replaces the delegations of the meeting. Inside the caller's transaction; the server alone writes the record. */
export const writeDelegations = (doc: Y.Doc, delegations: readonly Delegation[]): void => {
  record(doc).set(keys.delegations, delegations)
}

/** Appends a line to the register, in the same transaction as the text it decided. Source: law L5, model/RULES.md. */
export const recordDecision = (doc: Y.Doc, decision: Decision): void =>
  (record(doc).get(keys.register) as Y.Array<Decision>).push([decision])

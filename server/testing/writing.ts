import * as Y from "yjs"
import { formatOf, paragraphElements, textChild } from "#model/document.ts"
import type { Mark } from "#model/marks.ts"
import { sortedJson } from "#model/sorted-json.ts"

/** Edits as an editor, or someone who has written their own, puts them into a document. */

export const elementOf = (doc: Y.Doc, paragraph: string): Y.XmlElement =>
  paragraphElements(doc).find((element) => element.getAttribute("id") === paragraph) as Y.XmlElement

export const wordsOf = (doc: Y.Doc, paragraph: string): Y.XmlText => textChild(elementOf(doc, paragraph)) as Y.XmlText

export const mark = (attributes: object): Mark => attributes as Mark
export const insertion = (id: string): Mark => mark({ type: "insertion", id, decision: null })
export const deletion = (id: string): Mark => mark({ type: "deletion", id, decision: null })
export const bracket = (id: string): Mark => mark({ type: "bracket", id })
export const proposer = (change: string, delegation: string): Mark =>
  mark({ type: "proposer", change, delegation, source: null })

/** Types words as an insertion of the delegation that begins `change`: "ARB.1". */
export function propose(doc: Y.Doc, paragraph: string, at: number, text: string, change = "ARB.1"): void {
  const delegation = change.slice(0, change.indexOf("."))
  wordsOf(doc, paragraph).insert(at, text, formatOf([insertion(change), proposer(change, delegation)]))
}

/** The update an act makes on a copy of a document, under a client id. */
export function updateBy(state: Uint8Array, client: number, act: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  const updates: Uint8Array[] = []
  doc.on("update", (update: Uint8Array) => updates.push(update))
  doc.transact(() => act(doc))
  return updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(doc, before)
}

/** All that a document holds, as text to compare: in which order Yjs gives the parts of the record is chance. */
export const contentOf = (doc: Y.Doc): string =>
  sortedJson([doc.getXmlFragment("text").toString(), doc.getMap("record").toJSON()])

import * as Y from "yjs"
import type { Person } from "#model/protocol.ts"
import { indexedCopy, partyOf } from "./indexed-copy.ts"
import { LineCopy } from "./line-copy.ts"
import type { LeftEdit, LocalCopy } from "./local-copy.ts"
import { type RescuedWords, rescue } from "./rescued.ts"
import { type RescuedStore, rescuedStoreOf } from "./rescued-store.ts"
import { type StoredClocks, storedClocksOf } from "./stored-clocks.ts"
import { unstoredWords } from "./unstored-words.ts"

/** A document with edits the server will not have as they are. */
export type Wreck = {
  readonly doc: Y.Doc
  /** Client ids under which they were made. */
  readonly clients: ReadonlySet<number>
  readonly stored: StoredClocks
  readonly why: RescuedWords["why"]
}

/**
 * What a page that writes does so that no word of it is lost: it keeps edits on the device until the server has them,
 * and rescues the words of those it does not take. A page that only reads has none of this.
 */
export type Keeping = {
  readonly store: RescuedStore
  readonly copy: LocalCopy
  /** Takes all of it from this device. */
  clear(): Promise<void>
  newLine(onChange: () => void): LineCopy
  rescue(wreck: Wreck): readonly RescuedWords[]
  /** Sorts what earlier pages left. Shape: `doc` is what the server has. */
  sort(left: readonly LeftEdit[], doc: Y.Doc): SortedEdits
}

export type SortedEdits = {
  /** Can be sent on as it is. */
  readonly own: readonly LeftEdit[]
  /** Cannot, so that its words are offered to be proposed again. */
  readonly rescued: readonly RescuedWords[]
  readonly rescuedKeys: readonly number[]
}

const newId = () => crypto.randomUUID()

export function keepingOf({ store, copy }: { store: RescuedStore; copy: LocalCopy }): Keeping {
  return {
    store,
    copy,
    clear: async () => {
      store.remove(store.read().map(({ id }) => id))
      await copy.clear().catch(() => {})
    },
    newLine: (onChange) => new LineCopy(copy, onChange),
    rescue: ({ doc, clients, stored, why }) => rescue(unstoredWords(doc, clients, stored), { doc, why, newId }),
    sort: (left, doc) => sortLeft(left, doc),
  }
}

/** In a browser: in its IndexedDB, and what is rescued in its local storage. */
export const browserKeeping = (documentId: string, person: Person): Keeping =>
  keepingOf({
    store: rescuedStoreOf(window.localStorage, `rescued words ${documentId} ${partyOf(person)}`),
    copy: indexedCopy(documentId, person),
  })

/** Client ids belong to persons: what another person of the delegation left can only be proposed anew. */
function sortLeft(left: readonly LeftEdit[], doc: Y.Doc): SortedEdits {
  const own = left.filter(({ isOwn }) => isOwn)
  const others = left.filter(({ isOwn }) => !isOwn)
  const isWhole = own.length === 0 || withEdits(own, doc).store.pendingStructs === null
  const lost = isWhole ? others : left
  const rescued = lost.length === 0 ? [] : salvage(lost, doc)
  return { own: isWhole ? own : [], rescued, rescuedKeys: lost.map(({ key }) => key) }
}

/** A copy of the document with these edits in it. */
function withEdits(edits: readonly LeftEdit[], doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  for (const { update } of edits) Y.applyUpdate(copy, update)
  return copy
}

function salvage(edits: readonly LeftEdit[], doc: Y.Doc): RescuedWords[] {
  const clients = new Set(edits.flatMap(({ update }) => [...Y.parseUpdateMeta(update).to.keys()]))
  const stored = storedClocksOf(doc)
  const copy = withEdits(edits, doc)
  const why = "left-behind"
  if (copy.store.pendingStructs === null) return rescue(unstoredWords(copy, clients, stored), { doc: copy, why, newId })
  // They build on words the server no longer has, as after the return to a backup: then the words count, not their place.
  return rescue(
    edits.flatMap(({ update }) => wordsIn(update, stored)),
    { doc, why, newId },
  )
}

function wordsIn(update: Uint8Array, stored: StoredClocks) {
  const text = Y.decodeUpdate(update)
    .structs.filter(({ id }) => id.clock >= (stored.get(id.client) ?? 0))
    .map((struct) => ("content" in struct && struct.content instanceof Y.ContentString ? struct.content.str : ""))
    .join("")
  const nowhere = "" as RescuedWords["paragraph"]
  return text === "" ? [] : [{ paragraph: nowhere, act: "insert" as const, text, before: "" }]
}

import * as Y from "yjs"
import { baseParagraphsOf } from "#model/compile/base-paragraphs.ts"
import type { Compiled } from "#model/compile/compile.ts"
import type { Placement } from "#model/compile/placement.ts"
import { nothingTabled, type Tabled } from "#model/contribution.ts"
import { readParagraphs } from "#model/document.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { type DocumentMeta, schemaVersion } from "#model/protocol.ts"
import { readTabledRecord } from "#model/tabled-record.ts"
import { readRecord, seedDocument } from "#model/view.ts"
import type { Room } from "./room.ts"
import type { Rooms } from "./rooms.ts"
import { compileInThread } from "./sheet/sheet-thread.ts"
import type { Storage } from "./storage/storage.ts"

/**
 * A document to be begun. Shape: `base` is a base text of its own; null takes over the base text and the contributions of
 * `from`. `compiles` begins with the draft compiled from these, otherwise with the base text alone.
 */
export type NewDocument = {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly from: Room
  readonly base: readonly Paragraph[] | null
  readonly compiles: boolean
}

export type DocumentBegun =
  | { readonly ok: true; readonly report: readonly Placement[] }
  | { readonly ok: false; readonly reason: "document-taken" | "base-text-missing" }

/** The draft compiled from what was tabled at a document, on the base text it has. */
export async function compiledOf(room: Room): Promise<Compiled> {
  const { base, tabled } = await tableOf(room)
  return await compileInThread(base, tabled)
}

const tableOf = (room: Room): Promise<{ base: Paragraph[]; tabled: Tabled }> =>
  room.read((doc) => ({ base: baseParagraphsOf(readParagraphs(doc)), tabled: readTabledRecord(doc) }))

/** What documents there are, in the order in which they were begun. */
export const documentsIn = (rooms: Rooms): Promise<DocumentMeta[]> =>
  Promise.all(rooms.all().map((room) => room.read((doc) => readRecord(doc).meta)))

let last: Promise<unknown> = Promise.resolve()

/**
 * Begins a document beside those there are, with the delegations of one of them, and opens its room. One after another, so
 * that two of one name cannot both be begun.
 *
 * Refuses: "document-taken", "base-text-missing".
 */
export function beginDocument(
  around: { readonly storage: Storage; readonly rooms: Rooms; readonly now: () => number },
  asked: NewDocument,
): Promise<DocumentBegun> {
  const begun = last.catch(() => {}).then(() => begin(around, asked))
  last = begun
  return begun
}

async function begin(
  { storage, rooms, now }: { readonly storage: Storage; readonly rooms: Rooms; readonly now: () => number },
  { id, title, name, from, base: own, compiles }: NewDocument,
): Promise<DocumentBegun> {
  if ((await storage.documentIds()).includes(id)) return { ok: false, reason: "document-taken" }
  const { base, tabled } = own === null ? await tableOf(from) : { base: own, tabled: nothingTabled }
  if (base.length === 0) return { ok: false, reason: "base-text-missing" }
  const compiled = compiles ? await compileInThread(base, tabled) : null
  const { meta, delegations } = await from.read(readRecord)
  const { timeZone } = meta
  const doc = new Y.Doc()
  doc.transact(() =>
    seedDocument(doc, {
      meta: { id, title, name, revision: 1, schemaVersion, ...(timeZone ? { timeZone } : {}) },
      delegations,
      labelledGroups: compiled?.labelledGroups ?? [],
      paragraphs: compiled?.paragraphs ?? base,
      tabled,
    }),
  )
  await storage.createDocument({ id, snapshot: Y.encodeStateAsUpdate(doc), notes: [], at: now() })
  await rooms.begin(id)
  return { ok: true, report: compiled?.report ?? [] }
}

import * as Y from "yjs"
import type { DelegationCode } from "#model/ids.ts"
import type { Person } from "#model/protocol.ts"
import { seedDocument } from "#model/view.ts"
import { Meeting } from "../meeting/meeting.ts"
import { Room, type RoomSurroundings } from "../room.ts"
import { openSqlite } from "../storage/sqlite.ts"
import type { Storage } from "../storage/storage.ts"
import { seed } from "./seed.ts"

export const arb: Person = {
  id: "x",
  name: "ARB delegate 1",
  role: "member",
  delegation: "ARB" as DelegationCode,
  acting: "ARB" as DelegationCode,
}

/** A room of the short draft on a database of its own in `folder`. */
export async function openStoredRoom(
  folder: string,
  onFailure: RoomSurroundings["onFailure"] = () => {},
): Promise<{ room: Room; storage: Storage }> {
  const storage = await openSqlite(`${folder}/test.sqlite`)
  const doc = new Y.Doc()
  doc.transact(() => seedDocument(doc, seed()))
  await storage.createDocument({ id: "a", snapshot: Y.encodeStateAsUpdate(doc), notes: [], at: 1 })
  const stored = await storage.loadDocument("a")
  if (stored === null) throw new Error("the document was just made")
  const now = () => Date.now()
  const meeting = await Meeting.load("a", { storage: storage.meetings, now })
  const around = { storage, meeting, now, onRefusal: () => {}, onActing: () => {}, onFailure }
  return { storage, room: new Room("a", stored, around) }
}

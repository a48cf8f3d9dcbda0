import { type RoomsBridge, roomsBridgeKey } from "#model/bridge.ts"
import { comparisonOf } from "#model/comparison.ts"
import { pageView } from "#model/page-view.ts"
import type { ParagraphNote } from "#model/protocol.ts"
import { readTabledRecord, readTakings } from "#model/tabled-record.ts"
import { readRecord } from "#model/view.ts"
import { documentsIn } from "./documents.ts"
import { type GuestListSurroundings, guestList } from "./guest-list.ts"
import type { Progress } from "./progress.ts"

/** Hangs up what pages may ask of the rooms; see `model/bridge.ts` for why it hangs on `globalThis`. */
export async function hangBridge(around: GuestListSurroundings & { progress: Progress }): Promise<void> {
  const { rooms, people, storage } = around
  const notes = new Map<string, readonly ParagraphNote[]>()
  for (const id of await storage.documentIds()) notes.set(id, await storage.notes(id))
  const bridge: RoomsBridge = {
    session: async (cookie) => (await people.admit({ authorization: null, cookie }))?.person ?? null,
    documents: () => documentsIn(rooms),
    document: async (id) => {
      const room = rooms.get(id)
      return room && (await room.read((doc) => pageView(room.paragraphs(), readRecord(doc))))
    },
    comparison: async (id) => {
      const room = rooms.get(id)
      return (
        room && (await room.read((doc) => comparisonOf(room.paragraphs(), readTabledRecord(doc), readTakings(doc))))
      )
    },
    register: async (id) => (await rooms.get(id)?.read((doc) => readRecord(doc).register)) ?? null,
    notes: (id) => notes.get(id) ?? [],
    meeting: (id, asking) => rooms.meeting(id)?.viewFor(asking) ?? null,
    progress: (id) => around.progress.of(id),
    guests: async (id, asking) => {
      const room = rooms.get(id)
      return room === null || asking.role !== "chair" ? null : await guestList(around, room, asking)
    },
  }
  ;(globalThis as { [roomsBridgeKey]?: RoomsBridge })[roomsBridgeKey] = bridge
}

import { type RoomsBridge, roomsBridgeKey } from "#model/bridge.ts"
import type { ParagraphNote } from "#model/protocol.ts"
import { documentView } from "#model/view.ts"
import type { People } from "./people.ts"
import type { Rooms } from "./rooms.ts"
import type { Storage } from "./storage/storage.ts"

/** Hangs up what pages may ask of the rooms; see `model/bridge.ts` for why it hangs on `globalThis`. */
export async function hangBridge(around: { rooms: Rooms; people: People; storage: Storage }): Promise<void> {
  const { rooms, people, storage } = around
  const notes = new Map<string, readonly ParagraphNote[]>()
  for (const id of await storage.documentIds()) notes.set(id, await storage.notes(id))
  const bridge: RoomsBridge = {
    session: async (cookie) => (await people.admit({ authorization: null, cookie }))?.person ?? null,
    document: async (id) => (await rooms.get(id)?.read(documentView)) ?? null,
    notes: (id) => notes.get(id) ?? [],
  }
  ;(globalThis as { [roomsBridgeKey]?: RoomsBridge })[roomsBridgeKey] = bridge
}

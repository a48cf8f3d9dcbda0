import { rm } from "node:fs/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import * as Y from "yjs"
import { RoomClosed } from "./batches.ts"
import type { Room } from "./room.ts"
import type { Storage } from "./storage/storage.ts"
import { temporaryFolder } from "./testing/server.ts"
import { arb, openStoredRoom } from "./testing/stored-room.ts"
import { propose, updateBy } from "./testing/writing.ts"

let folder = ""
let storage: Storage
let room: Room
let failure: unknown = null
beforeEach(async () => {
  folder = temporaryFolder()
  const opened = await openStoredRoom(folder, (error) => {
    failure = error
  })
  storage = opened.storage
  room = opened.room
})
afterEach(() => rm(folder, { recursive: true }))

/** A line that only remembers what was sent. */
const line = () => {
  const sent: Uint8Array[] = []
  const closings: number[] = []
  const socket = {
    waitingBytes: 0,
    send: (message: Uint8Array) => void sent.push(message),
    close: (code: number) => void closings.push(code),
  }
  return { sent, closings, socket }
}

test("what could not be stored is shown to nobody, and everybody is sent away to come back (L9)", async () => {
  const [author, watcher] = [line(), line()]
  const seat = room.join(author.socket, arb, 1001)
  const watching = room.join(watcher.socket, { ...arb, id: "y" }, 2002)
  if (seat === null || watching === null) throw new Error("nobody came")
  room.receive(watching, { type: "ask", state: Uint8Array.of(0) })
  await room.read(() => null)
  await expect.poll(() => watcher.sent.length).toBe(2)
  await storage.close()
  const update = updateBy(Y.encodeStateAsUpdate(room.doc), 1001, (doc) => propose(doc, "p1", 0, "lost "))
  room.receive(seat, { type: "update", update })
  room.receive(seat, { type: "ask-stored", number: 1 })
  await expect.poll(() => author.closings).toEqual([1013])
  expect(watcher.closings).toEqual([1013])
  expect(watcher.sent).toHaveLength(2)
  expect(author.sent).toHaveLength(1)
  expect(failure).not.toBeNull()
  await expect(room.read(() => null)).rejects.toThrow(RoomClosed)
  expect(room.join(line().socket, arb, null)).toBeNull()
})

test("a room that has failed writes nothing more: the one loaded in its place would not know of it", async () => {
  const { socket, closings } = line()
  const seat = room.join(socket, arb, 1001)
  if (seat === null) throw new Error("nobody came")
  await room.read(() => null)
  const update = updateBy(Y.encodeStateAsUpdate(room.doc), 1001, (doc) => propose(doc, "p1", 0, "late "))
  room.receive(seat, { type: "update", update })
  room.receive(seat, { type: "a fault of ours" } as never)
  expect(closings).toEqual([1013])
  await expect(room.read(() => null)).rejects.toThrow(RoomClosed)
  await new Promise(setImmediate)
  expect((await storage.loadDocument("a"))?.updates).toEqual([])
})

import { rm } from "node:fs/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import * as Y from "yjs"
import { readFrame } from "./frames.ts"
import type { Room } from "./room.ts"
import type { Storage } from "./storage/storage.ts"
import { temporaryFolder } from "./testing/server.ts"
import { arb, openStoredRoom } from "./testing/stored-room.ts"
import { propose } from "./testing/writing.ts"

/** A busy machine syncs slowly. */
const patient = { timeout: 20_000 }

let folder = ""
let storage: Storage
let room: Room
beforeEach(async () => {
  folder = temporaryFolder()
  const opened = await openStoredRoom(folder)
  storage = opened.storage
  room = opened.room
})
afterEach(async () => {
  await room.end(1001, "the test is over").catch(() => {})
  await storage.close()
  await rm(folder, { recursive: true })
})

const socket = (sent: Uint8Array[] = []) => ({
  waitingBytes: 0,
  send: (message: Uint8Array) => void sent.push(message),
  close: () => {},
})

function updateIn(frame: Uint8Array): Uint8Array {
  const message = readFrame(frame)
  if (message?.type !== "update" && message?.type !== "answer") throw new Error("no update in this frame")
  return message.update
}

/** Types without ever letting the room come to rest, until told to stop. */
function typeOn(): () => void {
  const seat = room.join(socket(), arb, 1001)
  if (seat === null) throw new Error("nobody came")
  const page = new Y.Doc()
  Y.applyUpdate(page, Y.encodeStateAsUpdate(room.doc))
  page.clientID = 1001
  page.on("update", (update: Uint8Array) => room.receive(seat, { type: "update", update }))
  let isTyping = true
  const type = () => {
    if (!isTyping) return
    propose(page, "p1", 0, "on and on ")
    setImmediate(type)
  }
  type()
  return () => {
    isTyping = false
  }
}

test("while others never stop typing, one who comes is given the text, a ruling is taken, and all of it is on disk (L9)", {
  timeout: 30_000,
}, async () => {
  const stop = typeOn()
  const sent: Uint8Array[] = []
  const seat = room.join(socket(sent), { ...arb, id: "y" }, 2002)
  if (seat === null) throw new Error("nobody came")
  room.receive(seat, { type: "ask", state: Uint8Array.of(0) })
  await expect.poll(() => seat.isFollowing, patient).toBe(true)
  await room.change((doc) => doc.getMap("record").set("ruled", true))
  const seen = await room.read((doc) => Y.encodeStateVector(doc))
  const stored = await storage.loadDocument("a")
  stop()
  const disk = new Y.Doc()
  for (const update of [stored?.snapshot, ...(stored?.updates ?? [])]) if (update) Y.applyUpdate(disk, update)
  expect(disk.getMap("record").get("ruled")).toBe(true)
  for (const [client, clock] of Y.decodeStateVector(seen))
    expect(Y.getState(disk.store, client)).toBeGreaterThanOrEqual(clock)
})

test("one who comes while others type misses nothing: the text and what follows it are the whole (L11)", {
  timeout: 30_000,
}, async () => {
  const stop = typeOn()
  const copy = new Y.Doc()
  const sent: Uint8Array[] = []
  const seat = room.join(socket(sent), { ...arb, id: "y" }, 2002)
  if (seat === null) throw new Error("nobody came")
  room.receive(seat, { type: "ask", state: Uint8Array.of(0) })
  await expect.poll(() => sent.length, patient).toBeGreaterThan(5)
  stop()
  await room.read(() => null)
  await room.read(() => null)
  for (const frame of sent) if (frame[0] === 0 && frame[1] !== 0) Y.applyUpdate(copy, updateIn(frame))
  expect(copy.store.pendingStructs).toBeNull()
  expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(room.doc))
})

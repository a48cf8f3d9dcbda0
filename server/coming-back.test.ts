import { rm } from "node:fs/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import * as Y from "yjs"
import type { Room } from "./room.ts"
import { temporaryFolder } from "./testing/server.ts"
import { arb, openStoredRoom } from "./testing/stored-room.ts"
import { propose, updateBy, wordsOf } from "./testing/writing.ts"

let folder = ""
let room: Room
beforeEach(async () => {
  folder = temporaryFolder()
  room = (await openStoredRoom(folder)).room
})
afterEach(async () => {
  await room.end(1001, "the test is over")
  await rm(folder, { recursive: true })
})

/** Someone with a letter typed without a line, and one typed after that. */
function comesBack() {
  const closings: string[] = []
  const socket = {
    waitingBytes: 0,
    send: () => {},
    close: (_code: number, reason: string) => void closings.push(reason),
  }
  const seat = room.join(socket, arb, 1001)
  if (seat === null) throw new Error("nobody came")
  const before = Y.encodeStateAsUpdate(room.doc)
  const first = updateBy(before, 1001, (doc) => propose(doc, "p1", 0, "a"))
  const both = updateBy(Y.mergeUpdates([before, first]), 1001, (doc) => propose(doc, "p1", 1, "b"))
  return { seat, closings, first, both: Y.mergeUpdates([first, both]), second: both }
}

test("who comes back and types on before the server has asked for the rest stays, and all of it comes in (L9)", () => {
  const { seat, closings, second, both } = comesBack()
  room.receive(seat, { type: "update", update: second })
  room.receive(seat, { type: "answer", update: both })
  expect(closings).toEqual([])
  expect(wordsOf(room.doc, "p1").toString()).toContain("ab")
})

test("once the server has been told the rest, an edit that stands on an unknown one is refused", () => {
  const { seat, closings, second } = comesBack()
  room.receive(seat, { type: "answer", update: Y.encodeStateAsUpdate(new Y.Doc()) })
  room.receive(seat, { type: "update", update: second })
  expect(closings).toEqual(["gap"])
})

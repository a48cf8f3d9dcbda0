import { rm } from "node:fs/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import * as Y from "yjs"
import type { DelegationCode } from "#model/ids.ts"
import type { Person } from "#model/protocol.ts"
import { seedDocument } from "#model/view.ts"
import { Room } from "./room.ts"
import { openSqlite } from "./storage/sqlite.ts"
import { seed } from "./testing/seed.ts"
import { temporaryFolder } from "./testing/server.ts"
import { propose, updateBy, wordsOf } from "./testing/writing.ts"

const arb: Person = {
  id: "x",
  name: "ARB delegate 1",
  role: "member",
  delegation: "ARB" as DelegationCode,
  acting: "ARB" as DelegationCode,
}

let folder = ""
let room: Room
beforeEach(async () => {
  folder = temporaryFolder()
  const storage = await openSqlite(`${folder}/test.sqlite`)
  const doc = new Y.Doc()
  doc.transact(() => seedDocument(doc, seed()))
  await storage.createDocument({ id: "a", snapshot: Y.encodeStateAsUpdate(doc), notes: [], at: 1 })
  const stored = await storage.loadDocument("a")
  if (stored === null) throw new Error("the document was just made")
  room = new Room("a", stored, { storage, now: () => Date.now(), onRefusal: () => {}, onFailure: () => {} })
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

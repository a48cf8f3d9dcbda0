import { rm } from "node:fs/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { ChangeId } from "#model/ids.ts"
import { currentPosition } from "#model/position-history.ts"
import { on, said } from "#model/testing/said.ts"
import { openSqlite } from "../storage/sqlite.ts"
import { temporaryFolder } from "../testing/server.ts"
import { arb, openStoredRoom } from "../testing/stored-room.ts"
import { propose } from "../testing/writing.ts"
import { Meeting } from "./meeting.ts"

let folder = ""
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rm(folder, { recursive: true }))

const carriage = { from: "ARB.k3f9", to: "RCC.k3f9" }
const before = on("change ARB.k3f9")
const after = on("change RCC.k3f9")

/** A text in which the change has its new id on disk, and a server that was killed before it did anything more. */
async function killedBetween(): Promise<void> {
  const { room, storage } = await openStoredRoom(folder)
  const { meetings } = storage
  await meetings.addPositions("a", said("EUR opposes change ARB.k3f9\nB supports change ARB.k3f9\nB - change ARB.k3f9"))
  const comment = {
    id: 1,
    thread: 1,
    on: before,
    delegation: "ARB",
    by: "ARB delegate 1",
    at: 1,
    text: "why?",
  } as const
  await meetings.putComment("a", { ...comment, mentions: [], resolved: null } as never)
  await storage.addInvitation({
    ...{ id: "arb", role: "member", delegation: arb.delegation },
    ...{ revokedAt: null, expiresAt: null, label: null, createdAt: null },
  })
  const person = {
    id: "x",
    invitation: "arb",
    isProgram: false,
    acting: null,
    joinedAt: 1,
    endedAt: null,
    seenAt: null,
  }
  await storage.addPerson(person, () => arb.name)
  await meetings.putNote("a", "x", { on: before, text: "ask the capital", at: 2 })
  await room.change((doc) => propose(doc, "p1", 0, "taken up "), [carriage])
  await storage.close()
}

async function started() {
  const storage = await openSqlite(`${folder}/test.sqlite`)
  const meeting = await Meeting.load("a", { storage: storage.meetings, now: () => 9 })
  return { meeting, storage }
}

test("what was said of a change follows it when the server is killed between the two writes (L4, L9)", async () => {
  await killedBetween()
  const { meeting, storage } = await started()
  expect(currentPosition(meeting.positions, after as never, "EUR" as never)).toMatchObject({ stance: "opposes", at: 9 })
  expect(currentPosition(meeting.positions, after as never, "B" as never)).toBeNull()
  const view = meeting.viewFor(arb)
  expect(view.comments.map(({ on }) => on.id)).toEqual(["RCC.k3f9"])
  expect(view.notes).toEqual([{ on: { kind: "change", id: "RCC.k3f9" as ChangeId }, text: "ask the capital", at: 2 }])
  await storage.close()
})

test("what has followed a change is carried on once", async () => {
  await killedBetween()
  const first = await started()
  const { positions } = first.meeting
  await first.storage.close()
  const again = await started()
  expect(again.meeting.positions).toEqual(positions)
  expect(again.meeting.viewFor(arb).notes).toHaveLength(1)
  await again.storage.close()
})

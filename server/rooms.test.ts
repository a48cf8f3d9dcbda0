import { rm } from "node:fs/promises"
import { pino } from "pino"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createApi } from "./api/api.ts"
import { LastMoments } from "./last-moments.ts"
import { People } from "./people.ts"
import { Progress } from "./progress.ts"
import { Rooms } from "./rooms.ts"
import type { Storage } from "./storage/storage.ts"
import { temporaryFolder } from "./testing/server.ts"
import { arb, openStoredRoom } from "./testing/stored-room.ts"

let folder = ""
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rm(folder, { recursive: true }))

/** The storage, on a disk that cannot be read from while `isUnreadable` says so. */
const onFailingDisk = (storage: Storage, isUnreadable: () => boolean): Storage =>
  Object.assign(Object.create(storage) as Storage, {
    loadDocument: (id: string) =>
      isUnreadable() ? Promise.reject(new Error("the disk does not answer")) : storage.loadDocument(id),
  })

test("a room that cannot be loaded again is tried until it can, and the server says so as long (L9)", {
  timeout: 30_000,
}, async () => {
  let failures = 0
  const { storage: disk } = await openStoredRoom(folder)
  const storage = onFailingDisk(disk, () => failures > 0 && failures-- > 0)
  const log = pino({ level: "silent" })
  const [now, secret] = [Date.now, "a secret of sixteen"]
  const people = new People(storage, secret, now)
  const rooms = new Rooms({ storage, people, log, now })
  await rooms.openAll()
  const moments = new LastMoments(storage, () => {})
  const progress = new Progress({ storage, rooms, now, onTrouble: () => {} })
  const api = createApi({
    people,
    rooms,
    storage,
    moments,
    progress,
    pages: null,
    publicUrl: "http://room.test",
    secret,
    now,
    log,
  })
  const health = async () => {
    const answer = await api.request("/healthz")
    return { status: answer.status, ...((await answer.json()) as { why?: string; message?: string }) }
  }
  const room = rooms.get("a")
  const seat = room?.join({ waitingBytes: 0, send: () => {}, close: () => {} }, arb, null)
  failures = 2
  if (room && seat) room.receive(seat, { type: "a fault of ours" } as never)
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({ status: 503, why: "cannot-load" })
  expect((await health()).message).toMatch(/^The document a cannot be loaded/)
  expect(rooms.get("a")).toBe(room)
  await expect.poll(async () => (await health()).status, { timeout: 10_000 }).toBe(200)
  expect(rooms.get("a")).not.toBe(room)
  await rooms.get("a")?.read(() => null)
  await progress.end()
  await rooms.end()
  await moments.end()
  await storage.close()
})

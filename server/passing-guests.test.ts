import { rm } from "node:fs/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type Joining, People } from "./people.ts"
import type { Storage } from "./storage/storage.ts"
import { temporaryFolder } from "./testing/server.ts"
import { openStoredRoom } from "./testing/stored-room.ts"

let folder = ""
let disk: Storage
let people: People
let problem: object | null = null
beforeEach(async () => {
  folder = temporaryFolder()
  disk = (await openStoredRoom(folder)).storage
  problem = null
  const storage = Object.assign(Object.create(disk) as Storage, {
    addPerson: (...row: Parameters<Storage["addPerson"]>) =>
      problem === null ? disk.addPerson(...row) : Promise.reject(Object.assign(new Error("no room"), problem)),
  })
  people = new People(storage, "a secret of sixteen", () => 1)
  await people.invite([{ code: "ARB", name: "Arab States", kind: "group", colour: 0 }] as never)
})
afterEach(async () => {
  await disk.close()
  await rm(folder, { recursive: true })
})

const full = { errcode: 13 }
const tokenOf = async (name: string) => (await people.links()).find((link) => link.name === name)?.token ?? ""
const joinAs = async (name: string) => people.join(await tokenOf(name), null, false)
const admitted = async (joining: Joining) =>
  people.admit({ authorization: null, cookie: (joining.ok && joining.cookie?.split(";")[0]) || null })

test("an observer who comes while the disk is full may read, by link and by token", async () => {
  problem = full
  const joining = await joinAs("observer")
  expect((await admitted(joining))?.person).toMatchObject({ name: "Observer", role: "observer" })
  const authorization = `Bearer ${await tokenOf("observer")}`
  const [first, again] = [
    await people.admit({ authorization, cookie: null }),
    await people.admit({ authorization, cookie: null }),
  ]
  expect(first?.person.id).toBe(again?.person.id)
})

test("their session can be ended as any other", async () => {
  problem = full
  const joining = await joinAs("observer")
  if (joining.ok) await people.end(joining.person)
  expect(await admitted(joining)).toBeNull()
})

test("whoever would write waits until the disk takes something, and a fault is no full disk", async () => {
  problem = full
  await expect(joinAs("ARB")).rejects.toThrow("no room")
  problem = {}
  await expect(joinAs("observer")).rejects.toThrow("no room")
})

import { existsSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type * as Y from "yjs"
import type { DocumentAnswer } from "#model/protocol.ts"
import { clockProblem, steadyClock } from "./clock.ts"
import { openSqlite } from "./storage/sqlite.ts"
import { Delegate } from "./testing/delegate.ts"
import { serverProcess } from "./testing/process.ts"
import { startTestServer, temporaryFolder } from "./testing/server.ts"
import { mountSmallDisk, type SmallDisk } from "./testing/small-disk.ts"
import { propose, updateBy, wordsOf } from "./testing/writing.ts"

const documentId = "resolution-130"
let folder = ""
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const databaseIn = (folder: string) => join(folder, "negotiation.sqlite")
const textOf = (doc: Y.Doc) => wordsOf(doc, "p1").toString()

/** A folder a server has used and left as `kill -9` would: the last words stand in the log, in no snapshot. */
async function usedFolder(at = Date.now()): Promise<void> {
  await (await startTestServer(folder)).close()
  const storage = await openSqlite(databaseIn(folder))
  const snapshot = (await storage.loadDocument(documentId))?.snapshot as Uint8Array
  const update = updateBy(snapshot, 77, (doc) => propose(doc, "p1", 0, "last words "))
  await storage.append({ document: documentId, update, bindings: [], at })
  await storage.close()
}

/** Changes the database behind the server's back. */
function tamper(sql: string): void {
  const database = new DatabaseSync(databaseIn(folder))
  database.exec(sql)
  database.close()
}

/** The server does not start, says why, and leaves every byte as it was. */
async function isRefused(sentence: RegExp): Promise<void> {
  const before = readFileSync(databaseIn(folder))
  await expect(startTestServer(folder)).rejects.toThrow(sentence)
  expect(readFileSync(databaseIn(folder)).equals(before)).toBe(true)
}

describe("a damaged data folder stops the start, and is left as it is:", () => {
  test("one changed letter in the last line of the log", async () => {
    await usedFolder()
    const database = new DatabaseSync(databaseIn(folder))
    const { update } = database.prepare('select "update" from log').get() as { update: Uint8Array }
    const at = Buffer.from(update).indexOf("last words")
    update[at] = "m".charCodeAt(0)
    database.prepare('update log set "update" = ?').run(update)
    database.close()
    await isRefused(/cannot be loaded \(line 1 of its log on the disk is not what was written there\)/)
  })

  test("one changed letter in the snapshot", async () => {
    await usedFolder()
    const database = new DatabaseSync(databaseIn(folder))
    const { snapshot } = database.prepare("select snapshot from document").get() as { snapshot: Uint8Array }
    const at = Buffer.from(snapshot).indexOf("networks")
    snapshot[at] = "N".charCodeAt(0)
    database.prepare("update document set snapshot = ?").run(snapshot)
    database.close()
    await isRefused(/cannot be loaded \(its snapshot on the disk is not what was written there\)/)
  })

  test("a last line of the log that has gone", async () => {
    await usedFolder()
    tamper("delete from log")
    await isRefused(/cannot be loaded \(the log of resolution-130 has 0 rows/)
  })

  test("a database that was cut off", async () => {
    await usedFolder()
    truncateSync(databaseIn(folder), 20_000)
    await isRefused(/is damaged and has been left untouched/)
  })

  test("a database that is empty, though the folder was in use", async () => {
    await usedFolder()
    truncateSync(databaseIn(folder), 0)
    await expect(startTestServer(folder)).rejects.toThrow(/was in use, and its text is gone/)
  })

  test("a database that is no longer there, though the folder was in use", async () => {
    await usedFolder()
    rmSync(databaseIn(folder))
    await expect(startTestServer(folder)).rejects.toThrow(/was in use, and its text is gone/)
    expect(existsSync(databaseIn(folder))).toBe(false)
  })

  test("a database of a newer server", async () => {
    await usedFolder()
    tamper("pragma user_version = 99")
    await isRefused(/was written by a newer version of this server/)
  })
})

const withoutGuests = `drop table carriage; drop table checkpoint; drop table progress; alter table invitation drop column label;
  alter table invitation drop column "createdAt"; alter table person drop column "seenAt";`
const withoutChecksums = 'alter table document drop column "snapshotChecksum"; alter table log drop column checksum;'

const withoutMeeting = 'drop table position; drop table comment; drop table "noteToSelf"; drop table meeting;'

test.each([
  [5, "drop table carriage;"],
  [4, "drop table carriage; drop table checkpoint;"],
  [3, withoutGuests],
  [2, `${withoutGuests} ${withoutMeeting}`],
  [1, `${withoutGuests} ${withoutMeeting} ${withoutChecksums}`],
])("a data folder of version %i is brought up, with every word", async (version, takeAway) => {
  await usedFolder()
  tamper(`${takeAway} pragma user_version = ${version}`)
  const server = await startTestServer(folder)
  expect(textOf((await Delegate.at(server.url, server.token("observer"))).doc)).toContain("last words ")
  await server.close()
})

test("a second server on the same folder is told so, and the first goes on", async () => {
  const first = await startTestServer(folder)
  await expect(startTestServer(folder)).rejects.toThrow(/^Another server is using the database/)
  const arb = await Delegate.at(first.url, first.token("ARB"))
  arb.write((doc) => propose(doc, "p1", 0, "still here "))
  await arb.stored()
  await first.close()
})

describe("a clock that goes back", () => {
  test("is told at the start, and nothing later gets an earlier time", async () => {
    const future = Date.now() + 3_600_000
    await usedFolder(future)
    const heard: string[] = []
    const server = await startTestServer(folder, undefined, (line) => heard.push(line))
    expect(heard.join("")).toMatch(/The clock of this machine says .* and the last entry is of .*: set the clock/)
    const { open } = (await server.ask("chair", "")).body as DocumentAnswer
    const { target, seen } = open.find((item) => item.target.kind === "change") as (typeof open)[number]
    const { status, body } = await server.ask("chair", "decisions", { target, verdict: "accept", seen })
    expect([status, body.at >= future]).toEqual([201, true])
    await server.close()
  })

  test("while the server runs stands still until it has caught up", () => {
    let machine = 1000
    const clock = steadyClock(500, () => machine)
    expect(clock()).toBe(1000)
    machine = 400
    expect(clock()).toBe(1000)
    machine = 1001
    expect(clock()).toBe(1001)
    expect(clockProblem(1001, 1000)).toBeNull()
  })
})

/** Types until the server closes the line. Resolves with the close code and all that was acknowledged. */
async function typeUntilClosed(arb: Delegate) {
  let closing: number | null = null
  arb.closed.then(({ code }) => {
    closing = code
  })
  let acknowledged = -1
  for (let i = 0; closing === null && i < 2000; i++) {
    arb.write((doc) => propose(doc, "p1", 0, `${i}: ${"x".repeat(3000)} `))
    await Promise.race([arb.stored().then(() => (acknowledged = i)), arb.closed])
  }
  return { closing, acknowledged }
}

const firstLettersOf = (doc: Y.Doc) => [...textOf(doc).matchAll(/(\d+): x/g)].map(([, number]) => Number(number))

describe("a disk that takes no more", () => {
  const probe = mountSmallDisk(3)
  probe?.remove()
  const disks: SmallDisk[] = []
  const smallDisk = (): SmallDisk => {
    const disk = mountSmallDisk(3) as SmallDisk
    disks.push(disk)
    return disk
  }
  afterEach(() => {
    for (const disk of disks.splice(0)) disk.remove()
  })

  test.runIf(probe)(
    "holds writers back with a sentence, shows nothing it has not stored, and goes on when there is room (L9)",
    {
      timeout: 60_000,
    },
    async () => {
      const disk = smallDisk()
      const heard: string[] = []
      const server = await startTestServer(disk.folder, undefined, (line) => heard.push(line))
      const observer = await Delegate.at(server.url, server.token("observer"))
      const arb = await Delegate.at(server.url, server.token("ARB"))
      disk.fill()
      const { closing, acknowledged } = await typeUntilClosed(arb)
      expect(closing).toBe(1013)
      expect(heard.join("")).toContain("Nothing can be stored: the disk is full.")
      expect((await server.ask("observer", "/healthz")).status).toBe(503)
      expect((await new Delegate(server.url, server.token("ARB")).closed).reason).toBe("cannot-store")
      expect((await server.ask("ARB", "sponsorship", { change: "RCC.1", act: "join" })).body.error.code).toBe(
        "cannot-store",
      )
      // The room is closed for the moment in which it is loaded again, and whoever comes just then is asked to come back.
      await expect.poll(async () => (await server.ask("observer", "")).status).toBe(200)
      const late = await Delegate.at(server.url, server.token("observer"))
      expect(firstLettersOf(late.doc)).toHaveLength(acknowledged + 1)
      const link = `${server.url}/join/${server.token("observer")}`
      const cookie = (await fetch(link, { redirect: "manual" })).headers.get("set-cookie")?.split(";")[0] ?? ""
      expect((await fetch(`${server.url}/api/v1/documents/resolution-130`, { headers: { cookie } })).status).toBe(200)
      expect(firstLettersOf(observer.doc).length).toBeLessThanOrEqual(acknowledged + 1)

      disk.makeRoom()
      await expect.poll(async () => (await server.ask("observer", "/healthz")).status, { timeout: 10_000 }).toBe(200)
      const again = await Delegate.at(server.url, server.token("ARB"))
      again.write((doc) => propose(doc, "p1", 0, "room again ", "ARB.2"))
      await again.stored()
      await expect.poll(() => textOf(late.doc)).toContain("room again ")
      expect(heard.join("")).toContain("The disk takes what is written again.")
      await server.close()
    },
  )

  test.runIf(probe)(
    "when the server is stopped, ends it with a sentence and a status, and all it acknowledged is there (L9)",
    {
      timeout: 60_000,
    },
    async () => {
      const disk = smallDisk()
      const full = await serverProcess(disk.folder)
      const arb = await Delegate.at(full.url, full.token("ARB"))
      arb.write((doc) => propose(doc, "p1", 0, "acknowledged "))
      await arb.stored()
      disk.fill()
      await typeUntilClosed(arb)
      // Only a room that has been loaded again has anything to write at the end.
      const headers = { authorization: `Bearer ${full.token("ARB")}` }
      const document = () => fetch(`${full.url}/api/v1/documents/resolution-130`, { headers })
      await expect.poll(async () => (await document()).status, { timeout: 10_000 }).toBe(200)
      await full.end("SIGTERM")
      expect(full.exitCode()).toBe(1)
      expect(full.said.join("")).toMatch(
        /The server has stopped, and could not write .*: the disk is full\. Everything/,
      )
      expect(full.said.join("")).not.toContain("at async")
      disk.makeRoom()
      const again = await serverProcess(disk.folder)
      expect(textOf((await Delegate.at(again.url, again.token("observer"))).doc)).toContain("acknowledged ")
      await again.end("SIGKILL")
    },
  )

  test.runIf(probe)("when it cannot be written at all, stops the start with a sentence", async () => {
    const disk = smallDisk()
    await (await startTestServer(disk.folder)).close()
    const before = readdirSync(disk.folder)
    disk.makeReadOnly()
    await expect(startTestServer(disk.folder)).rejects.toThrow(/^The data folder .* cannot be written \(EROFS\)/)
    expect(readdirSync(disk.folder)).toEqual(before)
  })

  test.runIf(probe)(
    "when it is full at the first start, stops it with a sentence, and the next start begins well",
    async () => {
      const disk = smallDisk()
      disk.fill()
      await expect(startTestServer(disk.folder)).rejects.toThrow(/cannot be written: the disk is full/)
      disk.makeRoom()
      await (await startTestServer(disk.folder)).close()
    },
  )

  test.runIf(process.platform === "linux")(
    "because of a quota, has all it acknowledged when there is one no more (L9)",
    { timeout: 60_000 },
    async () => {
      const limited = await serverProcess(folder, ["sh", "-c", 'ulimit -f 1200 && exec "$@"', "sh"])
      const { closing, acknowledged } = await typeUntilClosed(await Delegate.at(limited.url, limited.token("ARB")))
      expect([closing, limited.exitCode()]).toEqual([1013, null])
      await expect.poll(() => limited.said.join("")).toMatch(/Nothing can be stored: .*quota/)
      await limited.end("SIGKILL")
      const free = await serverProcess(folder)
      const { doc } = await Delegate.at(free.url, free.token("observer"))
      expect(firstLettersOf(doc)).toEqual(Array.from({ length: acknowledged + 1 }, (_, i) => acknowledged - i))
      await free.end("SIGKILL")
    },
  )
})

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { Delegate } from "../testing/delegate.ts"
import { startTestServer, type TestServer, temporaryFolder } from "../testing/server.ts"
import { contentOf, propose, wordsOf } from "../testing/writing.ts"
import { backUp } from "./backup.ts"
import { restore } from "./restore.ts"

let folder = ""
let data = ""
let file = ""
beforeEach(() => {
  folder = temporaryFolder()
  data = join(folder, "data")
  file = join(folder, "backup")
})
afterEach(() => rm(folder, { recursive: true }))

const backUpOf = ({ port }: Pick<TestServer, "port">, to = file) =>
  backUp({ dataDir: data, host: "127.0.0.1", port, sessionSecret: null }, to)

async function contentAt(server: TestServer): Promise<string> {
  return contentOf((await Delegate.at(server.url, server.token("observer"))).doc)
}

describe("a backup", () => {
  test("made under load holds all that was acknowledged before it began, and the same links (L9)", {
    timeout: 60_000,
  }, async () => {
    const server = await startTestServer(data)
    const arb = await Delegate.at(server.url, server.token("ARB"))
    let typed = 0
    let stored = 0
    const typing = setInterval(() => {
      arb.write((doc) => propose(doc, "p1", 0, `${++typed},`))
      const until = typed
      arb.stored().then(() => {
        stored = until
      })
    }, 1)
    await expect.poll(() => stored, { timeout: 20_000 }).toBeGreaterThan(100)
    const before = stored
    await backUpOf(server)
    expect(stored).toBeGreaterThan(before)
    clearInterval(typing)
    await server.close()
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const restored = join(folder, "restored")
    restore(file, restored)
    const again = await startTestServer(restored)
    expect(again.links).toEqual(server.links)
    const words = wordsOf((await Delegate.at(again.url, again.token("observer"))).doc, "p1").toString()
    for (let i = 1; i <= before; i++) expect(words).toContain(`${i},`)
    await again.close()
  })

  test("can be made while no server runs", async () => {
    const server = await startTestServer(data)
    const content = await contentAt(server)
    await server.close()
    await backUpOf({ port: 1 })
    const restored = join(folder, "restored")
    restore(file, restored)
    const again = await startTestServer(restored)
    expect(await contentAt(again)).toBe(content)
    await again.close()
  })

  test("is given to nobody who holds only a link", async () => {
    const server = await startTestServer(data)
    for (const name of ["chair", "ARB", "observer"]) expect((await server.ask(name, "/api/v1/backup")).status).toBe(401)
    await server.close()
  })

  test("does not take the place of another file", async () => {
    writeFileSync(file, "yesterday's")
    await expect(backUpOf({ port: 1 })).rejects.toThrow(/There is a file .* already/)
    expect(readFileSync(file, "utf8")).toBe("yesterday's")
  })

  test("asks for the address of a server it does not find", async () => {
    const server = await startTestServer(data)
    await expect(backUpOf({ port: 1 })).rejects.toThrow(/does not answer: give HOST and PORT as it has them/)
    await server.close()
  })

  test("of another folder than the server's is refused with a sentence", async () => {
    const server = await startTestServer(join(folder, "other"))
    await (await startTestServer(data)).close()
    await expect(backUpOf(server)).rejects.toThrow(/uses another data folder/)
    await server.close()
    expect(existsSync(file)).toBe(false)
  })
})

describe("restoring", () => {
  beforeEach(async () => {
    await (await startTestServer(data)).close()
    await backUpOf({ port: 1 })
  })

  test("refuses a folder that holds anything", () => {
    const before = readdirSync(data)
    expect(() => restore(file, data)).toThrow(/is not empty and has been left as it is/)
    expect(readdirSync(data)).toEqual(before)
  })

  test("refuses what is cut off, changed, or no backup, and makes nothing of it", () => {
    const bytes = readFileSync(file)
    const empty = join(folder, "empty")
    mkdirSync(empty)
    const changed = Buffer.from(bytes)
    changed[bytes.length - 5000] = (bytes[bytes.length - 5000] as number) ^ 1
    for (const damaged of [bytes.subarray(0, -1), changed]) {
      writeFileSync(file, damaged)
      expect(() => restore(file, empty)).toThrow(/is damaged or not whole; nothing has been restored/)
    }
    writeFileSync(file, "minutes of the meeting")
    expect(() => restore(file, empty)).toThrow(/is not a backup of this server/)
    expect(readdirSync(empty)).toEqual([])
  })
})

test("what a page still holds that was typed after the backup comes back into the restored text", async () => {
  const server = await startTestServer(data)
  await backUpOf(server)
  const arb = await Delegate.at(server.url, server.token("ARB"))
  arb.write((doc) => propose(doc, "p1", 0, "after the backup "))
  await arb.stored()
  await server.close()
  const restored = join(folder, "restored")
  restore(file, restored)
  const again = await startTestServer(restored)
  const back = await Delegate.at(again.url, again.token("ARB"))
  back.sendUpdate(Y.encodeStateAsUpdate(arb.doc, Y.encodeStateVector(back.doc)))
  expect(await Promise.race([back.stored(), back.closed])).toBeUndefined()
  expect(await contentAt(again)).toContain("after the backup ")
  await again.close()
})

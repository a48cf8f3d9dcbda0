import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { temporaryFolder } from "../testing/server.ts"
import { openSqlite } from "./sqlite.ts"
import { storageSuite } from "./suite.ts"

storageSuite("node:sqlite", async () => {
  const folder = temporaryFolder()
  const file = join(folder, "test.sqlite")
  const under = {
    storage: await openSqlite(file),
    async reopen() {
      await under.storage.close()
      under.storage = await openSqlite(file)
    },
    async remove() {
      await under.storage.close()
      await rm(folder, { recursive: true })
    },
  }
  return under
})

describe("the database file", () => {
  let folder = ""
  let file = ""
  beforeEach(() => {
    folder = temporaryFolder()
    file = join(folder, "test.sqlite")
  })
  afterEach(() => rm(folder, { recursive: true }))

  test("is held by one server at a time", async () => {
    const first = await openSqlite(file)
    await expect(openSqlite(file)).rejects.toThrow(/Another server is using the database/)
    await first.close()
    await (await openSqlite(file)).close()
  })

  test("is left as it is when damaged", async () => {
    const storage = await openSqlite(file)
    const snapshot = new Uint8Array(200_000).fill(7)
    await storage.createDocument({ id: "a", snapshot, notes: [], at: 1 })
    await storage.close()
    const damaged = readFileSync(file)
    damaged.fill(0xff, 4096, 60_000)
    writeFileSync(file, damaged)
    await expect(openSqlite(file)).rejects.toThrow(/is damaged and has been left untouched/)
    expect(readFileSync(file).equals(damaged)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test("is left as it is when it is no database", async () => {
    writeFileSync(file, "minutes of the meeting ".repeat(100))
    await expect(openSqlite(file)).rejects.toThrow(/is damaged and has been left untouched/)
    expect(readFileSync(file, "utf8")).toBe("minutes of the meeting ".repeat(100))
  })

  test("of another program is refused", async () => {
    const other = new DatabaseSync(file)
    other.exec("create table recipes (name text)")
    other.close()
    await expect(openSqlite(file)).rejects.toThrow(/is not one of this server's/)
  })

  test("of version 2, which kept no meetings, is brought to this one", async () => {
    await (await openSqlite(file)).close()
    const older = new DatabaseSync(file)
    for (const table of ["meeting", "position", "comment", '"noteToSelf"', "progress", "checkpoint", "carriage"])
      older.exec(`drop table ${table}`)
    for (const column of ["label", '"createdAt"']) older.exec(`alter table invitation drop column ${column}`)
    older.exec('alter table person drop column "seenAt"')
    older.exec("pragma user_version = 2")
    older.close()
    const storage = await openSqlite(file)
    expect((await storage.meetings.load("a")).positions).toEqual([])
    await storage.close()
  })

  test("of a newer server is refused", async () => {
    await (await openSqlite(file)).close()
    const newer = new DatabaseSync(file)
    newer.exec("pragma user_version = 99")
    newer.close()
    await expect(openSqlite(file)).rejects.toThrow(/newer version of this server/)
  })
})

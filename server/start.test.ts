import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { loadTreaty } from "#samples/treaty/load.ts"
import { checkNodeVersion, readConfig } from "./config.ts"
import { openSqlite } from "./storage/sqlite.ts"
import { startTestServer, temporaryFolder } from "./testing/server.ts"

let folder = ""
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rm(folder, { recursive: true }))

describe("the server starts", () => {
  test("with the same links each time: chair, delegations, observer", async () => {
    const first = await startTestServer(folder)
    await first.close()
    const second = await startTestServer(folder)
    await second.close()
    expect(first.links.map(({ name }) => name)).toEqual(["chair", "ARB", "B", "RCC", "observer"])
    expect(second.links).toEqual(first.links)
    expect(first.links[1]?.url).toMatch(/^http:\/\/room\.test\/join\/arb\.[\w-]{43}$/)
  })

  test("and keeps its secret from other users", async () => {
    await (await startTestServer(folder)).close()
    const secret = join(folder, "session-secret")
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    chmodSync(secret, 0o644)
    await (await startTestServer(folder)).close()
    expect(statSync(secret).mode & 0o777).toBe(0o600)
  })

  test("and leaves out links that were taken back", async () => {
    const first = await startTestServer(folder)
    await first.revoke("b")
    await first.close()
    const second = await startTestServer(folder)
    await second.close()
    expect(second.links.map(({ name }) => name)).toEqual(["chair", "ARB", "RCC", "observer"])
  })

  test("and seeds once: what was there is not doubled", async () => {
    const first = await startTestServer(folder)
    const before = (await first.ask("observer", "text?view=markup")).body
    await first.close()
    const second = await startTestServer(folder)
    expect((await second.ask("observer", "text?view=markup")).body).toBe(before)
    await second.close()
  })
})

test("the server begins with the treaty where that is asked for, its brackets, options and letters as they were written", async () => {
  const server = await startTestServer(folder, loadTreaty)
  const treaty = "/api/v1/documents/treaty"
  const { body } = await server.ask("observer", `${treaty}/text?view=markup`)
  expect(body).toContain("to withdraw [all [{++armed ++}boats [{++and those that escort them ++}]]]from the lake:")
  expect(body).toContain("b bis) {++the words carved above the spring, الماء للجميع,")
  const { contributions } = (await server.ask("CAN", `${treaty}/contributions`)).body
  expect(contributions).toHaveLength(19)
  expect((await server.ask("chair", `${treaty}/compiled`)).body.report).toHaveLength(19)
  await server.close()
})

describe("the server does not start, and says in a sentence why,", () => {
  test("on a data folder that cannot be written", async () => {
    const file = join(folder, "file")
    writeFileSync(file, "")
    await expect(startTestServer(join(file, "data"))).rejects.toThrow(/^The data folder .* cannot be written/)
  })

  test("on a data folder another server is using", async () => {
    const first = await startTestServer(folder)
    await expect(startTestServer(folder)).rejects.toThrow(/^Another server is using the database/)
    await first.close()
  })

  test("on a document that cannot be loaded, which it leaves as it is", async () => {
    await (await startTestServer(folder)).close()
    const file = join(folder, "negotiation.sqlite")
    const storage = await openSqlite(file)
    await storage.append({ document: "resolution-130", update: Uint8Array.of(9, 9, 9), bindings: [], at: 1 })
    await storage.close()
    const before = readFileSync(file)
    await expect(startTestServer(folder)).rejects.toThrow(/^The document resolution-130 cannot be loaded/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test.each([
    [{ PORT: "many" }, /PORT must be a port number/],
    [{ PUBLIC_URL: "ftp://x" }, /PUBLIC_URL must be the http or https address/],
    [{ SAMPLE: "novel" }, /SAMPLE must be resolution-130 or treaty/],
    [{ SESSION_SECRET: "short" }, /SESSION_SECRET must be at least 16 characters/],
  ])("in an environment of %o", (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence)
  })

  test("on an older Node", () => {
    expect(() => checkNodeVersion("20.20.2")).toThrow(/needs Node 22.18 or newer/)
    expect(() => checkNodeVersion("22.18.0")).not.toThrow()
  })
})

test("the environment is read with its defaults", () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: "./data",
    publicUrl: "http://127.0.0.1:3000",
    sessionSecret: null,
    sample: "resolution-130",
    logLevel: "warn",
  })
  expect(readConfig({ PUBLIC_URL: "https://room.test/" }).publicUrl).toBe("https://room.test")
})

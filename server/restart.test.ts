import { rm } from "node:fs/promises"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { crash } from "./testing/crash.ts"
import { Delegate } from "./testing/delegate.ts"
import { type ServerProcess, serverProcess } from "./testing/process.ts"
import { seeded } from "./testing/random.ts"
import { temporaryFolder } from "./testing/server.ts"
import { propose, wordsOf } from "./testing/writing.ts"

let folder = ""
const running: ServerProcess[] = []
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.end("SIGKILL")
  await rm(folder, { recursive: true })
})

async function start(): Promise<ServerProcess> {
  const server = await serverProcess(folder)
  running.push(server)
  return server
}

const comes = (server: ServerProcess, name: string) => Delegate.at(server.url, server.token(name))

describe("a server killed in the middle of writing (kill -9) and started again", () => {
  test("twenty times at any moment, has all that anyone was shown or told to be saved (L9)", {
    timeout: 240_000,
  }, async () => {
    const counts = await crash({ folder, times: 20, random: seeded(1) })
    expect(counts.kills).toBe(20)
    expect(counts.acknowledgements).toBeGreaterThan(20)
    expect(counts.rulings).toBeGreaterThan(0)
  })

  test("has the same links, and lets no one else have a client id", { timeout: 30_000 }, async () => {
    const server = await start()
    const arb = await comes(server, "ARB")
    arb.write((doc) => propose(doc, "p1", 0, "mine "))
    await arb.stored()
    await server.end("SIGKILL")
    const again = await start()
    expect(again.links.map(({ name, url }) => [name, url.split("/join/")[1]])).toEqual(
      server.links.map(({ name, url }) => [name, url.split("/join/")[1]]),
    )
    const forger = new Delegate(again.url, again.token("RCC"), `?client=${arb.doc.clientID}`)
    expect((await forger.closed).reason).toBe("foreign-client-id")
  })
})

test("a server asked to stop (SIGTERM) takes everything to disk and tells its sockets", {
  timeout: 30_000,
}, async () => {
  const server = await start()
  const arb = await comes(server, "ARB")
  arb.write((doc) => propose(doc, "p1", 0, "last words "))
  await arb.stored()
  const closing = arb.closed
  await server.end("SIGTERM")
  expect(server.exitCode()).toBe(0)
  expect((await closing).code).toBe(1001)
  const again = await start()
  expect(wordsOf((await comes(again, "observer")).doc, "p1").toString()).toContain("last words ")
})

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { rm } from "node:fs/promises"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Doc } from "yjs"
import { Delegate } from "./testing/delegate.ts"
import { temporaryFolder } from "./testing/server.ts"
import { propose, wordsOf } from "./testing/writing.ts"

type Running = { url: string; links: { name: string; url: string }[]; process: ChildProcess }

let folder = ""
const running: Running[] = []
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const { process } of running.splice(0)) if (process.exitCode === null) process.kill("SIGKILL")
  await rm(folder, { recursive: true })
})

async function start(): Promise<Running> {
  const script = fileURLToPath(new URL("testing/serve.ts", import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] })
  const [line] = await once(createInterface(child.stdout), "line")
  const server = { ...JSON.parse(line as string), process: child } as Running
  running.push(server)
  return server
}

async function stop(server: Running, signal: NodeJS.Signals): Promise<void> {
  const gone = once(server.process, "exit")
  server.process.kill(signal)
  await gone
}

const tokenOf = ({ links }: Running, name: string) =>
  links.find((link) => link.name === name)?.url.split("/join/")[1] as string
const comes = (server: Running, name: string) => Delegate.at(server.url, tokenOf(server, name))

/** Without marks: what was stored and not yet shown stands before the rest, under the same marks. */
const lettersOf = (doc: Doc, paragraph: string) =>
  wordsOf(doc, paragraph)
    .toDelta()
    .map((run: { insert: string }) => run.insert)
    .join("")

describe("a server killed in the middle of writing (kill -9) and started again", () => {
  test("has all that anyone was shown or told to be saved (L9)", { timeout: 60_000 }, async () => {
    for (let round = 0; round < 3; round++) {
      const server = await start()
      const [arb, rcc, observer] = await Promise.all(["ARB", "RCC", "observer"].map((name) => comes(server, name)))
      if (!arb || !rcc || !observer) throw new Error("nobody came")
      let typed = 0
      let stored = 0
      const typing = setInterval(() => {
        const change = `ARB.r${round}`
        arb.write((doc) => propose(doc, "p1", 0, `${round}.${++typed},`, change))
        rcc.write((doc) => propose(doc, "p2", 0, "r", `RCC.r${round}`))
        const until = typed
        arb.stored().then(() => {
          stored = until
        })
      }, 1)
      await expect.poll(() => stored, { timeout: 15_000, interval: 1 }).toBeGreaterThan(40 + round * 7)
      await stop(server, "SIGKILL")
      clearInterval(typing)
      const shown = { p1: lettersOf(observer.doc, "p1"), p2: lettersOf(observer.doc, "p2") }

      const again = await start()
      const late = await comes(again, "observer")
      const kept = { p1: lettersOf(late.doc, "p1"), p2: lettersOf(late.doc, "p2") }
      for (let i = 1; i <= stored; i++) expect(kept.p1).toContain(`${round}.${i},`)
      expect(kept.p1.endsWith(shown.p1)).toBe(true)
      expect(kept.p2.endsWith(shown.p2)).toBe(true)
      await stop(again, "SIGKILL")
    }
  })

  test("has the same links, and lets no one else have a client id", { timeout: 30_000 }, async () => {
    const server = await start()
    const arb = await comes(server, "ARB")
    arb.write((doc) => propose(doc, "p1", 0, "mine "))
    await arb.stored()
    await stop(server, "SIGKILL")
    const again = await start()
    expect(again.links.map(({ name, url }) => [name, url.split("/join/")[1]])).toEqual(
      server.links.map(({ name, url }) => [name, url.split("/join/")[1]]),
    )
    const forger = new Delegate(again.url, tokenOf(again, "RCC"), `?client=${arb.doc.clientID}`)
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
  await stop(server, "SIGTERM")
  expect(server.process.exitCode).toBe(0)
  expect((await closing).code).toBe(1001)
  const again = await start()
  expect(wordsOf((await comes(again, "observer")).doc, "p1").toString()).toContain("last words ")
})

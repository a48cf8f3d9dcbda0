import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Decision, DocumentAnswer } from "#model/protocol.ts"
import { startTestServer, type TestServer } from "./testing/server.ts"

const script = fileURLToPath(new URL("../scripts/verify.mjs", import.meta.url))
let server: TestServer
let saved: { register: Decision[]; view: DocumentAnswer; base: string }

beforeAll(async () => {
  server = await startTestServer()
  const view = async (): Promise<DocumentAnswer> => (await server.ask("chair", "")).body
  for (const [kind, id] of [
    ["change", "RCC.1"],
    ["change", "RCC.2"],
    ["option", "DRAFT.o2"],
  ]) {
    const seen = (await view()).open.find(({ target }) => target.kind === kind && target.id === id)?.seen
    const ruling = { target: { kind, id }, verdict: "accept", seen, note: "d'accord – مع التحفظ" }
    expect((await server.ask("chair", "decisions", ruling)).status).toBe(201)
  }
  const { register } = (await server.ask("observer", "register")).body
  saved = { register, view: await view(), base: (await server.ask("observer", "text?view=base")).body }
})
afterAll(() => server.remove())

/** Runs the script on saved files. */
async function verify({ register, view, base }: typeof saved) {
  const folder = mkdtempSync(join(tmpdir(), "verify-"))
  writeFileSync(join(folder, "register.json"), JSON.stringify({ register }))
  writeFileSync(join(folder, "document.json"), JSON.stringify(view))
  writeFileSync(join(folder, "base.txt"), base)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" })
  await rm(folder, { recursive: true })
  return { status, stdout, stderr }
}

describe("a program that shares no code with this one", () => {
  test("finds register and base text of a running server right (L1, L5)", async () => {
    const child = spawn(process.execPath, [script, server.url, server.token("observer")], { stdio: "pipe" })
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk))
    const [status] = await once(child, "close")
    expect(said).toContain(`register: 3 lines, last hash ${saved.register[2]?.hash}`)
    expect(said).toContain(`base text: hash ${saved.view.baseHash}`)
    expect(status).toBe(0)
  })

  test("finds a data folder right once its server has stopped, and says so while it runs (L1, L5)", async () => {
    const other = await startTestServer()
    const main = fileURLToPath(new URL("./register/verify-main.ts", import.meta.url))
    const run = () => spawnSync(process.execPath, [main, other.dataDir], { encoding: "utf8" })
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("A server is using the folder") })
    await other.close()
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining("register: 0 lines") })
    await rm(other.dataDir, { recursive: true })
  }, 60_000)

  test("finds saved files right", async () => {
    expect(await verify(saved)).toMatchObject({ status: 0, stderr: "" })
  })

  const at = (index: number, otherwise: Partial<Decision>) =>
    saved.register.map((line, i) => (i === index ? { ...line, ...otherwise } : line))

  test.each<[string, () => Partial<typeof saved>, RegExp]>([
    ["another verdict in a line", () => ({ register: at(1, { verdict: "reject" }) }), /line 2 is not what its hash/],
    ["another moment", () => ({ register: at(0, { at: 1 }) }), /line 1 is not what its hash/],
    ["another note", () => ({ register: at(2, { note: "agreed" }) }), /line 3 is not what its hash/],
    ["a line left out", () => ({ register: saved.register.filter((_, i) => i !== 1) }), /does not follow/],
    ["two lines in another order", () => ({ register: [...saved.register].reverse() }), /is numbered/],
    ["a word of the base text changed", () => ({ base: saved.base.replace("the", "The") }), /the base text is not/],
    [
      "a base text with a hash to match",
      () => ({ view: { ...saved.view, baseHash: "0".repeat(64) } }),
      /the base text is not what its hash/,
    ],
  ])("catches %s", async (_, tamper, said) => {
    const { status, stderr } = await verify({ ...saved, ...tamper() })
    expect(stderr).toMatch(said)
    expect(status).toBe(1)
  })
})

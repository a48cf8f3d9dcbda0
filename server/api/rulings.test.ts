import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { BulkLine, DecisionTarget, DocumentAnswer, Verdict } from "#model/protocol.ts"
import { verifyRegister } from "#model/register.ts"
import { Delegate } from "../testing/delegate.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { propose } from "../testing/writing.ts"

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.remove())

const view = async (): Promise<DocumentAnswer> => (await server.ask("chair", "")).body
const register = async () => (await server.ask("observer", "register")).body.register
const preview = (target: DecisionTarget, verdict: Verdict) =>
  server.ask("chair", "decisions/preview", { target, verdict })
const on = (kind: string, id: string) => ({ kind, id }) as DecisionTarget
const decision = (number: number) => ({ kind: "decision", number }) as const

/** Rules on the text as it is now, looking first. */
async function rule(target: DecisionTarget, verdict: Verdict, more: object = {}) {
  const { seen } = (await preview(target, verdict)).body
  return await server.ask("chair", "decisions", { target, verdict, seen, ...more })
}

async function type(delegation: string, words: string, change: string) {
  const delegate = await Delegate.at(server.url, server.token(delegation))
  delegate.write((doc) => propose(doc, "p2", 0, words, change))
  await delegate.stored()
  delegate.leave()
}

describe("a decision reopened", () => {
  test("gives back the very text there was, by a line of its own (201, L5)", async () => {
    const { textHash } = await view()
    const taken = await rule(on("option", "DRAFT.o2"), "accept")
    expect((await view()).textHash).not.toBe(textHash)
    const reopened = await rule(decision(taken.body.number), "reopen")
    expect(reopened.status).toBe(201)
    expect(reopened.body).toMatchObject({ number: 2, verdict: "reopen", target: { kind: "decision", number: 1 } })
    expect((await view()).textHash).toBe(textHash)
    expect(verifyRegister(await register())).toEqual({ ok: true })
  })

  test("leaves what others wrote meanwhile (L1, L5)", async () => {
    const { baseHash } = await view()
    await rule(on("change", "RCC.1"), "reject")
    await type("ARB", "still ", "ARB.4")
    expect((await rule(decision(1), "reopen")).status).toBe(201)
    const markup = (await server.ask("observer", "text?view=markup")).body
    expect(markup).toContain("{++still ++}the {++growing ++}role of the Union")
    expect((await view()).baseHash).toBe(baseHash)
  })

  test("is bound to the text seen: typed into meanwhile, it is refused and shown again (409, L5)", async () => {
    await rule(on("change", "RCC.1"), "reject")
    const { seen } = (await preview(decision(1), "reopen")).body
    await type("ARB", "still ", "ARB.4")
    const refused = await server.ask("chair", "decisions", { target: decision(1), verdict: "reopen", seen })
    expect(refused.status).toBe(409)
    expect(refused.body.error.code).toBe("text-changed")
    expect(refused.body.now.paragraphs[0].after).toContain("still ")
  })

  test("twice, or not in the register, is refused; so is a verdict that says nothing of a decision", async () => {
    await rule(on("change", "RCC.1"), "reject")
    await rule(decision(1), "reopen")
    const again = await server.ask("chair", "decisions", { target: decision(1), verdict: "reopen", seen: "" })
    expect(again.body).toMatchObject({ error: { code: "already-reopened" }, open: ["2"] })
    expect((await preview(decision(9), "reopen")).status).toBe(404)
    expect((await preview(decision(1), "accept")).status).toBe(422)
  })
})

describe("a thing deferred", () => {
  test("needs a reason, and stays in the text as it is (L5)", async () => {
    const { textHash, open } = await view()
    const { target, seen } = open.find(({ target }) => target.id === "RCC.1") as DocumentAnswer["open"][number]
    const asked = { target, verdict: "defer", seen }
    expect((await server.ask("chair", "decisions", asked)).body.error.code).toBe("reason-missing")
    const deferred = await server.ask("chair", "decisions", { ...asked, note: "RCC awaits instructions" })
    expect(deferred.body).toMatchObject({ verdict: "defer", note: "RCC awaits instructions" })
    expect(deferred.body.paragraphs[0]).toMatchObject({ id: "p2" })
    expect((await view()).textHash).toBe(textHash)
  })
})

describe("text agreed", () => {
  test("ad referendum says so in the register", async () => {
    const taken = await rule(on("change", "RCC.1"), "accept", { adReferendum: true })
    expect(taken.body).toMatchObject({ verdict: "accept", adReferendum: true })
  })

  test("as it stands changes no word (L5)", async () => {
    const { textHash } = await view()
    expect((await rule(on("paragraph", "p1"), "accept")).status).toBe(201)
    expect((await view()).textHash).toBe(textHash)
  })

  test("as a selection agrees what is undecided in it alone, in the middle of a proposal too", async () => {
    const from = { paragraph: "p2" as never, offset: 4 }
    const to = { paragraph: "p2" as never, offset: 7 }
    const taken = await rule({ kind: "selection", from, to }, "accept")
    expect(taken.body.item).toBe("Selection in recognizing, b)")
    const { paragraphs } = await view()
    const decided = paragraphs[2]?.runs.filter(({ marks }) => marks.some((mark) => "decision" in mark && mark.decision))
    expect(decided?.map(({ text }) => text)).toEqual(["gro"])
    const nowhere = { kind: "selection", from, to: { paragraph: "p2" as never, offset: 999 } } as const
    expect((await preview(nowhere, "accept")).status).toBe(404)
  })
})

describe("the register to take away", () => {
  test("is a table whose words no spreadsheet takes for a formula", async () => {
    await rule(on("change", "RCC.1"), "accept", { note: "=HYPERLINK(1)" })
    const csv = (await server.ask("observer", "register.csv")).body as string
    expect(csv.split("\r\n")[0]).toContain('"Number","Time","Ruled by"')
    expect(csv).toContain('"\'=HYPERLINK(1)"')
    const headers = { Authorization: `Bearer ${server.token("observer")}` }
    const workbook = await fetch(`${server.url}/api/v1/documents/resolution-130/register.xlsx`, { headers })
    expect(workbook.headers.get("content-disposition")).toContain("register-resolution-130.xlsx")
    const bytes = new Uint8Array(await workbook.arrayBuffer())
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })

  test("says who stood where when it was ruled, to whoever may see positions (L3)", async () => {
    const target = on("change", "RCC.1")
    await server.ask("ARB", "positions", { target, stance: "can-accept", note: "with thanks" })
    await rule(target, "accept")
    expect((await server.ask("ARB", "register.csv")).body).toContain('"ARB can accept (with thanks)"')
    expect((await server.ask("observer", "register.csv")).body).not.toContain("ARB can accept")
  })
})

describe("rulings in bulk", () => {
  const bulk = async (items: object[]) => await server.ask("chair", "decisions/bulk", { items })

  test("are one transaction, with a line for each item, also for one that is refused (L5)", async () => {
    const { open } = await view()
    const seen = (id: string) => open.find(({ target }) => target.id === id)?.seen ?? ""
    const accept = (id: string) => ({ target: on("change", id), verdict: "accept", seen: seen(id) })
    const watcher = await Delegate.at(server.url, server.token("observer"))
    const lengths: number[] = []
    watcher.doc.on("update", () => lengths.push((watcher.doc.getMap("record").toJSON().register as []).length))
    const answer = await bulk([accept("RCC.1"), accept("RCC.99"), accept("RCC.2"), accept("RCC.1")])
    expect(answer.status).toBe(201)
    const lines = answer.body.lines as BulkLine[]
    expect(lines.map((line) => (line.ok ? line.decision.number : line.error.code))).toEqual([
      1,
      "not-found",
      2,
      "already-decided",
    ])
    expect(lines[3]).toMatchObject({ decidedBy: 1 })
    await expect.poll(() => lengths).toEqual([2])
    expect(verifyRegister(await register())).toEqual({ ok: true })
    watcher.leave()
  })

  test("on one paragraph are bound to the text before the first of them (L5)", async () => {
    await type("ARB", "still ", "ARB.4")
    const { open } = await view()
    const items = ["RCC.1", "ARB.4"].map((id) => ({
      target: on("change", id),
      verdict: "accept",
      seen: open.find(({ target }) => target.id === id)?.seen,
    }))
    expect((await bulk(items)).body.lines.map(({ ok }: BulkLine) => ok)).toEqual([true, true])
  })

  test("are the chair's alone, at least one and not too many", async () => {
    const item = { target: on("change", "RCC.1"), verdict: "accept", seen: "" }
    expect((await server.ask("RCC", "decisions/bulk", { items: [item] })).status).toBe(403)
    expect((await bulk([])).status).toBe(422)
    expect((await bulk(Array(2001).fill(item))).status).toBe(422)
    const { lines } = (await bulk(Array(100).fill(item))).body
    expect(lines.map(({ error }: { error: { code: string } }) => error.code)).toEqual(Array(100).fill("text-changed"))
    expect(lines.filter(({ now }: { now?: object }) => now !== undefined)).toHaveLength(20)
  })
})

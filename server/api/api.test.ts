import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sha256 } from "#model/hash.ts"
import type { DecisionTarget, DocumentAnswer } from "#model/protocol.ts"
import { verifyRegister } from "#model/register.ts"
import { Delegate } from "../testing/delegate.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { propose } from "../testing/writing.ts"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const view = async (): Promise<DocumentAnswer> => (await server.ask("chair", "")).body
const seenOf = async (kind: string, id: string) =>
  (await view()).open.find(({ target }) => target.kind === kind && target.id === id)?.seen as string
const decide = (kind: string, id: string, verdict: string, seen: string, as = "chair") =>
  server.ask(as, "decisions", { target: { kind, id } as DecisionTarget, verdict, seen })
const text = async (which: string) => (await server.ask("observer", `text?view=${which}`)).body as string

describe("anyone in the room may ask", () => {
  test("who they are", async () => {
    expect((await server.ask("ARB", "/api/v1/session")).body).toMatchObject({
      name: "ARB delegate 1",
      role: "member",
      delegation: "ARB",
      acting: "ARB",
    })
    expect((await server.ask("observer", "/api/v1/session")).body).toMatchObject({ role: "observer", acting: null })
  })

  test("for the document, its paragraphs and hashes", async () => {
    const { meta, paragraphs, baseHash, revision } = (await server.ask("observer", "")).body as DocumentAnswer
    expect(meta.id).toBe("resolution-130")
    expect(revision).toBe(1)
    expect(paragraphs.map(({ id, status }) => [id, status])).toContainEqual(["p2", "MOD"])
    expect(baseHash).toBe(sha256(await text("base")))
  })

  test("for its text in each view (L8)", async () => {
    expect(await text("base")).toContain("the role of the Union")
    expect(await text("clean")).toContain("the growing role of the Union")
    expect(await text("markup")).toContain("the {++growing ++}role")
    expect(await text("RCC")).toContain("the growing role")
    expect(await text("ARB")).toContain("the role")
    expect(await text("rejected")).toContain("the role")
    expect(await text("agreed")).toContain("the […] role")
    expect(await text("markup&of=RCC")).toContain("the {++growing ++}role")
    expect(await text("markup&of=ARB,B")).toContain("the role")
    expect(await text("what-if&take=RCC.2,DRAFT.o1")).toMatch(/the role.*and {2}other body.*one text or $/s)
    for (const view of ["XX", "markup&of=XX"])
      expect((await server.ask("observer", `text?view=${view}`)).body.error.code).toBe("unknown-view")
    expect((await server.ask("observer", "text?view=what-if&take=RCC.99")).body.error.code).toBe("not-found")
  })

  test("whether the server is well, without a link", async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})

describe("refused, with a sentence:", () => {
  test.each([
    ["a request without a session", "nobody.x", "", undefined, 401, "no-session"],
    ["an unknown document", "chair", "/api/v1/documents/other", undefined, 404, "unknown-document"],
    ["an unknown address", "chair", "/api/v1/elsewhere", undefined, 404, "unknown-address"],
    ["notes, to anyone but the chair", "ARB", "notes", undefined, 403, "not-the-chair"],
    ["typing for another delegation, to a delegate", "ARB", "acting", { delegation: "RCC" }, 403, "not-the-chair"],
    ["typing for a delegation that is none", "chair", "acting", { delegation: "XX" }, 422, "bad-request"],
    ["an observer's support", "observer", "sponsorship", { change: "RCC.1", act: "join" }, 403, "not-a-member"],
    ["support of nothing", "ARB", "sponsorship", { change: "RCC.99", act: "join" }, 404, "not-found"],
    [
      "leaving what one does not support",
      "ARB",
      "sponsorship",
      { change: "RCC.1", act: "leave" },
      409,
      "not-a-proposer",
    ],
    ["a decision without its parts", "chair", "decisions", { verdict: "accept" }, 422, "bad-request"],
    ["a decision that is no decision", "chair", "decisions", "accept", 422, "bad-request"],
    ["a body too large", "chair", "decisions", { note: "x".repeat(70_000) }, 413, "too-large"],
  ])("%s", async (_, name, path, body, status, code) => {
    const answer = await server.ask(name, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body.error.code).toBe(code)
    expect(answer.body.error.message).toMatch(/^[A-Z].*\.$/)
  })

  test.each([
    ["ARB", "RCC", 403, "not-the-chair"],
    ["observer", "ARB", 403, "not-the-chair"],
    ["chair", "DRAFT", 422, "bad-request"],
  ])("what %s asks in the name of %s, who they are not", async (name, acting, status, code) => {
    const address = `${server.url}/api/v1/documents/resolution-130/sponsorship`
    const headers = { Authorization: `Bearer ${server.token(name)}`, "Acting-For": acting }
    const body = JSON.stringify({ change: "RCC.1", act: "join" })
    const answer = await fetch(address, { method: "POST", headers, body })
    expect([answer.status, (await answer.json()).error.code]).toEqual([status, code])
  })

  test("a link that is wrong, broken off or missing", async () => {
    for (const link of ["/join/chair.forged", "/join/chair", "/join/", "/join/%E0%A4%A"])
      expect((await fetch(server.url + link, { redirect: "manual" })).status).toBe(403)
  })

  test("a post that a browser's cookie speaks for, from another site", async () => {
    const join = await fetch(`${server.url}/join/${server.token("chair")}`, { redirect: "manual" })
    expect(join.status).toBe(302)
    expect(join.headers.get("location")).toBe("/documents/resolution-130")
    expect(join.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/)
    const Cookie = join.headers.get("set-cookie")?.split(";")[0] as string
    const post = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ delegation: "CHAIR" })
      const address = `${server.url}/api/v1/documents/resolution-130/acting`
      return (await fetch(address, { method: "POST", headers: { Cookie, ...headers }, body })).status
    }
    expect(await post({ Origin: "http://elsewhere.test" })).toBe(403)
    expect(await post({})).toBe(403)
    expect(await post({ Origin: "null" })).toBe(403)
    expect(await post({ Origin: server.url })).toBe(200)
    expect(await post({ Origin: "http://room.test" })).toBe(200)
    expect(await post({ "Sec-Fetch-Site": "same-origin" })).toBe(200)
  })
})

test("a browser that opens its link again stays the person it is; another browser is another", async () => {
  const join = (cookie = "") =>
    fetch(`${server.url}/join/${server.token("B")}`, { redirect: "manual", headers: { Cookie: cookie } })
  const cookie = (await join()).headers.get("set-cookie")?.split(";")[0] as string
  expect((await join(cookie)).headers.get("set-cookie")).toBeNull()
  const who = async (Cookie: string) =>
    (await (await fetch(`${server.url}/api/v1/session`, { headers: { Cookie } })).json()) as { name: string }
  const other = (await join()).headers.get("set-cookie")?.split(";")[0] as string
  expect([(await who(cookie)).name, (await who(other)).name]).toEqual(["B delegate 1", "B delegate 2"])
})

test("all that a token is used for is done by one person, even at once", async () => {
  const asked = await Promise.all(["RCC", "RCC", "RCC", "RCC"].map((name) => server.ask(name, "/api/v1/session")))
  expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1)
})

test("the notes of the transcription are for the chair", async () => {
  expect((await server.ask("chair", "notes")).body.notes).toEqual([
    { paragraph: "p1", text: "Is the comma in the original?" },
  ])
})

describe("a decision", () => {
  test("is the chair's alone (403)", async () => {
    const seen = await seenOf("change", "RCC.1")
    for (const name of ["RCC", "ARB", "observer"])
      expect((await decide("change", "RCC.1", "accept", seen, name)).status).toBe(403)
  })

  test("on something that is not there is refused (404)", async () => {
    expect((await decide("change", "RCC.99", "accept", "")).status).toBe(404)
  })

  test("on a text that has moved on is refused, and shows the text now (409, L5)", async () => {
    const seen = await seenOf("change", "RCC.1")
    const arb = await Delegate.at(server.url, server.token("ARB"))
    arb.write((doc) => propose(doc, "p2", 0, "still ", "ARB.4"))
    await arb.stored()
    arb.leave()
    const refused = await decide("change", "RCC.1", "accept", seen)
    expect(refused.status).toBe(409)
    expect(refused.body.error.code).toBe("text-changed")
    expect(refused.body.now.seen).toBe(await seenOf("change", "RCC.1"))
    expect(refused.body.now.paragraphs[0].before).toContain("still ")
    expect((await server.ask("chair", "register")).body.register).toEqual([])
  })

  test("is taken, shown to everybody live, and stands in the register (201, L5)", async () => {
    const arb = await Delegate.at(server.url, server.token("ARB"))
    const watcher = await Delegate.at(server.url, server.token("observer"))
    const answer = await decide("change", "RCC.1", "accept", await seenOf("change", "RCC.1"))
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ number: 1, by: "Chair", verdict: "accept", present: ["ARB"] })
    await expect.poll(() => JSON.stringify(watcher.doc.getMap("record").toJSON())).toContain(answer.body.hash)
    expect(watcher.doc.getXmlFragment("text").toString()).toContain("decision")
    for (const each of [arb, watcher]) each.leave()
  })

  test("taken already is refused (409)", async () => {
    expect((await decide("change", "RCC.1", "accept", "")).body.error.code).toBe("already-decided")
  })

  test("on one of two options takes the other out and lifts the bracket (L6)", async () => {
    const answer = await decide("option", "DRAFT.o2", "accept", await seenOf("option", "DRAFT.o2"))
    expect(answer.status).toBe(201)
    expect(await text("clean")).toContain("another")
    expect(await text("clean")).not.toContain("one text")
  })

  test("that would change nothing is refused (422)", async () => {
    expect((await decide("paragraph", "p1", "reject", "")).status).toBe(422)
    expect((await decide("change", "RCC.2", "lift", "")).status).toBe(422)
  })

  test("follows the one before it in the register's chain", async () => {
    const { register } = (await server.ask("observer", "register")).body
    expect(register.map(({ number }: { number: number }) => number)).toEqual([1, 2])
    expect(register[1].previousHash).toBe(register[0].hash)
    expect(verifyRegister(register)).toEqual({ ok: true })
  })

  test("of two asked at once on one text, one is taken (L5)", async () => {
    const seen = await seenOf("change", "RCC.2")
    const both = await Promise.all(["accept", "reject"].map((verdict) => decide("change", "RCC.2", verdict, seen)))
    expect(both.map(({ status }) => status).sort()).not.toEqual([201, 201])
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1)
  })
})

test("a delegation joins another's bracket and leaves it again (L4)", async () => {
  const proposers = async () => (await view()).open.find(({ target }) => target.id === "RCC.b")?.proposers
  expect((await server.ask("ARB", "sponsorship", { change: "RCC.b", act: "join" })).status).toBe(200)
  expect(await proposers()).toEqual(["ARB", "RCC"])
  expect((await server.ask("ARB", "sponsorship", { change: "RCC.b", act: "join" })).status).toBe(409)
  expect((await server.ask("ARB", "sponsorship", { change: "RCC.b", act: "leave" })).status).toBe(200)
  expect((await server.ask("RCC", "sponsorship", { change: "RCC.b", act: "leave" })).status).toBe(200)
  expect(await proposers()).toBeUndefined()
})

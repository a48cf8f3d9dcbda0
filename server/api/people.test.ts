import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { GuestList, InvitationView } from "#model/guests.ts"
import { Delegate } from "../testing/delegate.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { propose } from "../testing/writing.ts"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const list = async (): Promise<GuestList> => (await server.ask("chair", "people")).body
const make = async (request: object): Promise<InvitationView> =>
  (await server.ask("chair", "invitations", request)).body
const tokenIn = (url: string) => url.split("/join/")[1] as string
const join = (url: string) => fetch(`${server.url}/join/${tokenIn(url)}`, { redirect: "manual" })

describe("the chair sees", () => {
  test("delegations, links and who is here", async () => {
    const arb = await Delegate.at(server.url, server.token("ARB"))
    const { delegations, invitations, guests } = await list()
    expect(delegations.map(({ code }) => code)).toEqual(["ARB", "RCC", "B"])
    expect(invitations.map(({ id }) => id)).toEqual(["chair", "arb", "b", "rcc", "observer"])
    expect(invitations[1]).toMatchObject({ label: null, state: "open", guests: 1, isYours: false })
    expect(tokenIn(invitations[1]?.url as string)).toBe(server.token("ARB"))
    expect(guests.find(({ name }) => name === "ARB delegate 1")).toMatchObject({ connections: 1, isProgram: true })
    expect(guests.find(({ isYou }) => isYou)?.role).toBe("chair")
    arb.leave()
    await arb.closed
    await expect
      .poll(async () => (await list()).guests.find(({ name }) => name === "ARB delegate 1")?.connections)
      .toBe(0)
  })

  test("and nobody else does", async () => {
    for (const name of ["ARB", "observer"]) {
      expect((await server.ask(name, "people")).body.error.code).toBe("not-the-chair")
      expect((await server.ask(name, "invitations/chair/qr.svg")).body.error.code).toBe("not-the-chair")
    }
  })
})

describe("an invitation", () => {
  test("is made with a label and an end, and lets people in as what it says", async () => {
    const expiresAt = Date.now() + 60_000
    const made = await make({ role: "member", delegation: "ARB", label: " for Amman ", expiresAt })
    expect(made).toMatchObject({ role: "member", delegation: "ARB", label: "for Amman", expiresAt, state: "open" })
    const answer = await join(made.url)
    expect(answer.status).toBe(302)
    expect((await list()).invitations.find(({ id }) => id === made.id)?.guests).toBe(1)
  })

  test("is not among the links that are printed at the start", async () => {
    await make({ role: "observer", label: "for the press" })
    expect(server.links.map(({ name }) => name)).toEqual(["chair", "ARB", "B", "RCC", "observer"])
  })

  test("is given another end, earlier, later or none, and lets people in as long as it says", async () => {
    const end = (id: string, expiresAt: number | null, who = "chair") =>
      server.ask(who, `invitations/${id}`, { expiresAt }, "PUT")
    const made = await make({ role: "observer", expiresAt: Date.now() + 60_000 })
    const watcher = await Delegate.at(server.url, tokenIn(made.url))
    const later = Date.now() + 120_000
    expect((await end(made.id, later)).body).toMatchObject({ expiresAt: later, state: "open", guests: 1 })
    expect((await watcher.closed).code).toBe(1001)
    expect((await end(made.id, null)).body).toMatchObject({ expiresAt: null, state: "open" })
    expect((await end(made.id, 1000)).body.error.code).toBe("expires-too-soon")
    expect((await end("nobody", null)).body.error.code).toBe("unknown-invitation")
    expect((await end(made.id, null, "ARB")).body.error.code).toBe("not-the-chair")
    expect((await join(made.url)).status).toBe(302)
  })

  test("withdrawn, lets nobody in, and whoever came by it is out", async () => {
    const made = await make({ role: "member", delegation: "RCC" })
    const guest = await Delegate.at(server.url, tokenIn(made.url))
    expect((await server.ask("chair", `invitations/${made.id}/revoke`, {})).body.state).toBe("revoked")
    expect(await guest.closed).toEqual({ code: 4401, reason: "revoked" })
    expect((await join(made.url)).status).toBe(403)
  })

  test("is shown as a QR code that holds its link", async () => {
    const address = `${server.url}/api/v1/documents/resolution-130/invitations/arb/qr.svg`
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${server.token("chair")}` } })
    expect(answer.headers.get("content-type")).toContain("image/svg+xml")
    expect(await answer.text()).toMatch(/^<svg /)
  })

  test.each([
    ["for a delegation there is not", { role: "member", delegation: "XX" }, "unknown-delegation"],
    ["for members of no delegation", { role: "member" }, "unknown-delegation"],
    ["for an observer of a delegation", { role: "observer", delegation: "ARB" }, "unknown-delegation"],
    ["that ended yesterday", { role: "observer", expiresAt: 1000 }, "expires-too-soon"],
    ["with a label that cannot be shown", { role: "observer", label: "\u202esserp" }, "bad-request"],
    ["for a role there is not", { role: "secretary-general" }, "bad-request"],
  ])("%s is refused", async (_, request, code) => {
    expect((await server.ask("chair", "invitations", request)).body.error.code).toBe(code)
  })
})

describe("a session", () => {
  test("the chair ends is over at once; what was stored stays (L9)", async () => {
    const made = await make({ role: "member", delegation: "ARB" })
    const guest = await Delegate.at(server.url, tokenIn(made.url))
    guest.write((doc) => propose(doc, "p2", 0, "kept ", "ARB.kept"))
    await guest.stored()
    const { id } = (await server.ask(tokenIn(made.url), "/api/v1/session")).body
    expect((await server.ask("chair", `people/${id}/end`, {})).status).toBe(200)
    expect(await guest.closed).toEqual({ code: 4401, reason: "put-out" })
    expect((await server.ask("chair", "text?view=markup")).body).toContain("kept ")
    expect((await list()).guests.some((each) => each.id === id)).toBe(false)
    expect((await server.ask("chair", `people/${id}/end`, {})).body.error.code).toBe("unknown-person")
  })

  test("of one's own is left, not ended", async () => {
    const { id } = (await server.ask("chair", "/api/v1/session")).body
    expect((await server.ask("chair", `people/${id}/end`, {})).body.error.code).toBe("own-session")
  })
})

describe("a delegation", () => {
  test("is added with a link of its own, and everybody sees it", async () => {
    const watcher = await Delegate.at(server.url, tokenIn((await make({ role: "observer" })).url))
    const added = { code: "CAN", name: "<b>Canada</b>", kind: "state", colour: 3 }
    const answer = await server.ask("chair", "delegations", added)
    expect([answer.status, answer.body]).toEqual([201, added])
    await expect.poll(() => JSON.stringify(watcher.doc.getMap("record").get("delegations"))).toContain("CAN")
    expect((await list()).invitations.find(({ id }) => id === "can")).toMatchObject({ delegation: "CAN", label: null })
    expect((await server.ask("chair", "delegations", added)).body.error.code).toBe("code-taken")
    watcher.leave()
  })

  test("that nothing names is removed with its links, and can be added again; another says why it stays", async () => {
    const cub = { code: "CUB", name: "Cuba", kind: "state", colour: 5 }
    await server.ask("chair", "delegations", cub)
    const linkOf = async () =>
      (await list()).invitations.find(({ delegation, state }) => delegation === "CUB" && state === "open")
    const first = (await linkOf())?.url as string
    expect((await server.ask("ARB", "delegations/CUB/remove", {})).body.error.code).toBe("not-the-chair")
    expect((await server.ask("chair", "delegations/CUB/remove", {})).status).toBe(200)
    expect((await list()).delegations.map(({ code }) => code)).not.toContain("CUB")
    expect((await join(first)).status).toBe(403)
    await server.ask("chair", "delegations", cub)
    expect((await join((await linkOf())?.url as string)).status).toBe(302)
    expect((await server.ask("chair", "delegations/RCC/remove", {})).body.error.code).toBe("delegation-in-text")
    expect((await server.ask("chair", "delegations/XYZ/remove", {})).body.error.code).toBe("unknown-delegation")
  })

  test("of two of one code added at once, one is", async () => {
    const usa = { code: "USA", name: "United States", kind: "state", colour: 4 }
    const both = await Promise.all([1, 2].map(() => server.ask("chair", "delegations", usa)))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test("gets another colour out of the palette, and no other", async () => {
    const put = async (body: object) => {
      const address = `${server.url}/api/v1/documents/resolution-130/delegations/CAN`
      const headers = { Authorization: `Bearer ${server.token("chair")}`, "Content-Type": "application/json" }
      return await (await fetch(address, { method: "PUT", headers, body: JSON.stringify(body) })).json()
    }
    expect(await put({ colour: 9 })).toMatchObject({ code: "CAN", colour: 9 })
    expect(await put({ colour: 12 })).toMatchObject({ error: { code: "bad-colour" } })
    expect(await put({ code: "CHAIR" })).toMatchObject({ error: { code: "bad-request" } })
  })
})

test("an invitation by which the chair came cannot be withdrawn by that chair; another chair can", async () => {
  expect((await server.ask("chair", "invitations/chair/revoke", {})).body.error.code).toBe("own-invitation")
  const second = await make({ role: "chair", label: "for the vice-chair" })
  expect((await server.ask(tokenIn(second.url), "invitations/chair/revoke", {})).status).toBe(200)
  expect((await server.ask("chair", "people")).status).toBe(401)
})

import type { Page } from "@playwright/test"
import { closeCode } from "#model/protocol.ts"
import { type Api, apiOf } from "./api.ts"
import { expect, test } from "./fixtures.ts"
import { insertWords, removeWords, strikeWords } from "./proposals.ts"
import { openRawClient, type RawClient } from "./raw-client.ts"

// Programs with someone's link and no page. The server alone stands between them and the text.

const base = "that the development of ICTs has been and continues to be instrumental"

test("L2 a program with ARB's link may propose as ARB", async ({ server, api, observer }) => {
  const arb = await openRawClient(server, "ARB")
  arb.edit((doc) => insertWords(doc, "lawful words ", { owner: "ARB", before: base }))
  await arb.stored()
  expect(await api.text("ARB")).toContain(`lawful words ${base}`)
  await expect(observer.insertion("lawful words")).toBeVisible()
})

test("L2 words under another delegation's mark change nothing", async ({ server, api, observer }) => {
  await changesNothing({ api, window: observer.page }, async () => {
    const arb = await openRawClient(server, "ARB")
    arb.edit((doc) => insertWords(doc, "forged words ", { owner: "RCC", before: base }))
    return { closed: arb.closed, code: closeCode.unlawful, reason: "not-own" }
  })
})

test("L2 striking base text in another delegation's name changes nothing", async ({ server, api, observer }) => {
  await changesNothing({ api, window: observer.page }, async () => {
    const arb = await openRawClient(server, "ARB")
    arb.edit((doc) => strikeWords(doc, base, { owner: "RCC" }))
    return { closed: arb.closed, code: closeCode.unlawful, reason: "not-own" }
  })
})

test("L2 taking out another delegation's words changes nothing", async ({ server, api, observer }) => {
  const rcc = await openRawClient(server, "RCC")
  rcc.edit((doc) => insertWords(doc, "words of RCC ", { owner: "RCC", before: base }))
  await rcc.stored()
  await changesNothing({ api, window: observer.page }, async () => {
    const arb = await openRawClient(server, "ARB")
    arb.edit((doc) => removeWords(doc, "words of RCC "))
    return { closed: arb.closed, code: closeCode.unlawful, reason: "not-own" }
  })
})

test("L1 base text taken out changes nothing", async ({ server, api, observer }) => {
  await changesNothing({ api, window: observer.page }, async () => {
    const arb = await openRawClient(server, "ARB")
    arb.edit((doc) => removeWords(doc, base))
    return { closed: arb.closed, code: closeCode.unlawful, reason: "not-own" }
  })
})

test("L3 an observer's program cannot write", async ({ server, api, observer }) => {
  await changesNothing({ api, window: observer.page }, async () => {
    const program = await openRawClient(server, "observer")
    program.edit((doc) => insertWords(doc, "heckling ", { owner: "ARB", before: base }))
    return { closed: program.closed, code: closeCode.unlawful, reason: "observer" }
  })
})

test("L2 a client id that belongs to somebody else changes nothing", async ({ server, api, observer }) => {
  const rcc = await openRawClient(server, "RCC")
  rcc.edit((doc) => insertWords(doc, "words of RCC ", { owner: "RCC", before: base }))
  await rcc.stored()
  await changesNothing({ api, window: observer.page }, async () => {
    const arb = await openRawClient(server, "ARB")
    arb.doc.clientID = rcc.doc.clientID
    arb.edit((doc) => insertWords(doc, "as if by RCC ", { owner: "ARB", before: base }))
    return { closed: arb.closed, code: closeCode.unlawful, reason: "foreign-client-id" }
  })
})

test("L5 only the server writes the record", async ({ server, api, observer }) => {
  await changesNothing({ api, window: observer.page }, async () => {
    const chair = await openRawClient(server, "chair")
    chair.edit((doc) => doc.getMap("record").set("register", "mine"))
    return { closed: chair.closed, code: closeCode.unlawful, reason: "other-root" }
  })
})

test("L2 presence under another name is refused and nobody sees it", async ({ server }) => {
  const rcc = await openRawClient(server, "RCC")
  const arb = await openRawClient(server, "ARB")
  arb.sendPresence(arb.doc.clientID, { user: { name: "Chair", role: "chair", delegation: null, colour: 0 } })
  expect(await arb.closed).toEqual({ code: closeCode.unlawful, reason: "foreign-name" })
  await rcc.stored()
  expect(namesSeenBy(rcc)).not.toContain("Chair")
})

test("L2 a name is the server's where the client gives none", async ({ server }) => {
  const rcc = await openRawClient(server, "RCC")
  const arb = await openRawClient(server, "ARB")
  arb.sendPresence(arb.doc.clientID, { cursor: null, role: "chair" })
  await expect
    .poll(() => rcc.presence.getStates().get(arb.doc.clientID))
    .toMatchObject({ cursor: null, user: { delegation: "ARB", role: "member" } })
})

test("L3 nobody moves another's caret", async ({ server }) => {
  const rcc = await openRawClient(server, "RCC")
  const watcher = await openRawClient(server, "chair")
  rcc.sendPresence(rcc.doc.clientID, { cursor: null })
  await expect.poll(() => watcher.presence.getStates().has(rcc.doc.clientID)).toBe(true)
  const before = watcher.presence.getStates().get(rcc.doc.clientID)
  const arb = await openRawClient(server, "ARB")
  arb.sendPresence(rcc.doc.clientID, { cursor: { anchor: null, head: null } }, Date.now() * 2)
  expect(await arb.closed).toEqual({ code: closeCode.unlawful, reason: "foreign-client-id" })
  await watcher.stored()
  expect(watcher.presence.getStates().get(rcc.doc.clientID)).toEqual(before)
})

test("L3 an observer is never shown to others", async ({ server }) => {
  const rcc = await openRawClient(server, "RCC")
  const program = await openRawClient(server, "observer")
  program.sendPresence(program.doc.clientID, { cursor: null })
  await program.stored()
  await rcc.stored()
  expect(rcc.presence.getStates().has(program.doc.clientID)).toBe(false)
})

test("L2 the chair is told whose session was ended after repeated unlawful edits", async ({ server, chair }) => {
  for (let i = 0; i < 5; i++) {
    const arb = await openRawClient(server, "ARB")
    arb.edit((doc) => removeWords(doc, base))
    await arb.closed
  }
  const notice = chair.page.getByRole("alert").filter({ hasText: "The session of ARB delegate 1 was ended" })
  await expect(notice).toContainText("not solely your delegation's")
  await notice.getByRole("button", { name: "I have read this" }).click()
  await expect(notice).toBeHidden()
})

test("L2 markup in a tag and in words is shown as it is written", async ({ server, observer }) => {
  const arb = await openRawClient(server, "ARB")
  const markup = "<img src=x onerror=alert(1)><b>bold</b>"
  arb.edit((doc) => insertWords(doc, `${markup} `, { owner: "ARB", before: base }))
  await arb.stored()
  await expect(observer.insertion(markup)).toBeVisible()
  expect(await observer.page.locator("[data-paragraph] img, [data-paragraph] b").count()).toBe(0)
})

test("a frame that cannot be read closes its own socket only", async ({ server }) => {
  const rcc = await openRawClient(server, "RCC")
  const arb = await openRawClient(server, "ARB")
  arb.send(new Uint8Array([0, 2, 255, 255, 255, 255]))
  expect((await arb.closed).code).toBe(closeCode.malformed)
  expect(rcc.isOpen()).toBe(true)
  rcc.edit((doc) => insertWords(doc, "still here ", { owner: "RCC", before: base }))
  await rcc.stored()
  expect(await apiOf(server, "observer").text("RCC")).toContain("still here")
})

test("a program without a link is not let in", async ({ server }) => {
  const response = await fetch(`${server.url}/api/v1/documents/resolution-130`)
  expect(response.status).toBe(401)
  const wrong = await fetch(`${server.url}/api/v1/documents/resolution-130`, {
    headers: { authorization: "Bearer chair.wrong" },
  })
  expect(wrong.status).toBe(401)
})

type Attempt = { closed: RawClient["closed"]; code: number; reason: string }

/** The attempt ends its own socket with this reason, and neither server nor window shows a trace of it. */
async function changesNothing({ api, window }: { api: Api; window: Page }, attempt: () => Promise<Attempt>) {
  const shown = () => window.locator("article [data-paragraph]").allTextContents()
  const before = await api.document()
  const { closed, code, reason } = await attempt()
  const shownBefore = await shown()
  expect(await closed).toEqual({ code, reason })
  const after = await api.document()
  expect(after.textHash).toBe(before.textHash)
  expect(after.baseHash).toBe(before.baseHash)
  expect(await shown()).toEqual(shownBefore)
  expect(shownBefore.join("\n")).not.toMatch(/forged words|heckling|as if by RCC/)
}

function namesSeenBy(client: RawClient): unknown[] {
  return [...client.presence.getStates().values()].map((state) => state.user?.name)
}

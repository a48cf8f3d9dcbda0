import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { formatOf } from "#model/document.ts"
import { closeCode } from "#model/protocol.ts"
import { actingFrame } from "./frames.ts"
import { Delegate } from "./testing/delegate.ts"
import { startTestServer, type TestServer } from "./testing/server.ts"
import { bracket, contentOf, deletion, propose, proposer, updateBy, wordsOf } from "./testing/writing.ts"

let server: TestServer
const here: Delegate[] = []
beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => {
  for (const delegate of here.splice(0)) delegate.leave()
})
afterAll(() => server.remove())

async function comes(name: string, query = ""): Promise<Delegate> {
  const delegate = await Delegate.at(server.url, server.token(name), query)
  here.push(delegate)
  return delegate
}
const markup = async () => (await server.ask("observer", "text?view=markup")).body as string
const until = (look: () => unknown) => expect.poll(look, { interval: 5 })

describe("in a room", () => {
  test("what one types is seen by the others and is on disk (L9, L11)", async () => {
    const [arb, rcc, observer] = [await comes("ARB"), await comes("RCC"), await comes("observer")]
    arb.write((doc) => propose(doc, "p1", 0, "knowing "))
    await arb.stored()
    await until(() => contentOf(rcc.doc)).toBe(contentOf(arb.doc))
    await until(() => contentOf(observer.doc)).toBe(contentOf(arb.doc))
    expect(await markup()).toContain("{++knowing ++}that networks")
  })

  test("two type in one paragraph at once and end with one text (L11)", async () => {
    const [arb, rcc] = [await comes("ARB"), await comes("RCC")]
    for (let i = 0; i < 20; i++) {
      arb.write((doc) => propose(doc, "p2", i, "a", "ARB.2"))
      rcc.write((doc) => propose(doc, "p2", wordsOf(doc, "p2").length, "r", "RCC.7"))
    }
    await Promise.all([arb.stored(), rcc.stored()])
    await until(() => contentOf(rcc.doc)).toBe(contentOf(arb.doc))
    expect(await markup()).toContain("a".repeat(20))
  })

  test("what was typed without a line comes in with the line", async () => {
    const before = await comes("ARB")
    const state = Y.encodeStateAsUpdate(before.doc)
    const { clientID } = before.doc
    before.leave()
    const update = updateBy(state, clientID, (doc) => propose(doc, "p3", 0, "offline ", "ARB.3"))
    const again = new Delegate(server.url, server.token("ARB"))
    here.push(again)
    Y.applyUpdate(again.doc, state)
    Y.applyUpdate(again.doc, update)
    await again.synced
    await again.stored()
    await until(markup).toContain("{++offline ++}")
  })

  test("presence bears the name the server gives, and goes with the line", async () => {
    const [arb, rcc, observer] = [await comes("ARB"), await comes("RCC"), await comes("observer")]
    const client = arb.doc.clientID
    const place = { type: { client: 1, clock: 2 }, tname: null, item: null, assoc: 0 }
    arb.sendPresence({ client, clock: 1, state: { cursor: { anchor: place, head: place, x: 1 }, colour: "gold" } })
    const name = (await server.ask("ARB", "/api/v1/session")).body.name
    const seen = {
      user: { name, delegation: "ARB", role: "member", colour: 0 },
      cursor: { anchor: place, head: place },
    }
    await until(() => rcc.presence.get(client)).toEqual(seen)
    await until(() => observer.presence.get(client)).toEqual(seen)
    expect(arb.presence.size).toBe(0)
    arb.leave()
    await until(() => rcc.presence.has(client)).toBe(false)
    await until(() => observer.presence.has(client)).toBe(false)
  })

  test("an echo of others' presence, as y-websocket sends it, is passed over", async () => {
    const [arb, rcc] = [await comes("ARB"), await comes("RCC")]
    const client = arb.doc.clientID
    arb.sendPresence({ client, clock: 1, state: { cursor: null } })
    await until(() => rcc.presence.has(client)).toBe(true)
    rcc.sendPresence({ client, clock: 1, state: { user: { name: "stale" }, cursor: null } })
    rcc.write((doc) => propose(doc, "p2", 0, "x", "RCC.8"))
    await rcc.stored()
  })

  test("an observer who asks for the text and has nothing to add stays (L3)", async () => {
    const observer = await comes("observer")
    observer.sendUpdate(Y.encodeStateAsUpdate(observer.doc))
    observer.sendUpdate(Uint8Array.of(0, 0))
    observer.sendPresence({ client: observer.doc.clientID, clock: 1, state: { cursor: 1 } })
    await observer.stored()
    const rcc = await comes("RCC")
    expect(rcc.presence.has(observer.doc.clientID)).toBe(false)
  })

  test("the chair types as chair's text, and for a delegation once it is chosen", async () => {
    const chair = await comes("chair")
    chair.write((doc) => propose(doc, "p4", 0, "chair's ", "CHAIR.1"))
    await chair.stored()
    expect((await server.ask("chair", "acting", { delegation: "RCC" })).body).toMatchObject({ acting: "RCC" })
    chair.write((doc) => propose(doc, "p4", 0, "for RCC ", "RCC.c1"))
    await chair.stored()
    expect(await markup()).toContain("for RCC ")
    chair.write((doc) => propose(doc, "p4", 0, "not as chair now ", "CHAIR.2"))
    expect(await chair.closed).toEqual({ code: closeCode.unlawful, reason: "not-own" })
    await server.ask("chair", "acting", { delegation: "CHAIR" })
  })

  test("each of the chair's windows types for whom it says, in the order in which it says so", async () => {
    const [one, other] = [await comes("chair"), await comes("chair")]
    one.write((doc) => propose(doc, "p4", 0, "first as chair ", "CHAIR.5"))
    one.send(actingFrame("RCC"))
    one.write((doc) => propose(doc, "p4", 0, "then for RCC ", "RCC.c5"))
    other.send(actingFrame("CHAIR"))
    await one.stored()
    other.write((doc) => propose(doc, "p4", 0, "as chair here ", "CHAIR.6"))
    await server.ask("chair", "acting", { delegation: "B" })
    one.write((doc) => propose(doc, "p4", 0, "still for RCC ", "RCC.c6"))
    await Promise.all([one.stored(), other.stored()])
    const text = await markup()
    for (const words of ["first as chair ", "then for RCC ", "as chair here ", "still for RCC "])
      expect(text).toContain(words)
    await server.ask("chair", "acting", { delegation: "CHAIR" })
  })

  test("a page opened later begins with whom the chair typed for last", async () => {
    const chair = await comes("chair")
    chair.send(actingFrame("RCC"))
    await chair.stored()
    await expect.poll(async () => (await server.ask("chair", "/api/v1/session")).body.acting).toBe("RCC")
    chair.send(actingFrame("CHAIR"))
    await expect.poll(async () => (await server.ask("chair", "/api/v1/session")).body.acting).toBe("CHAIR")
  })
})

describe("a forged message changes nothing anywhere and is refused with a reason:", () => {
  type Forgery = (forger: Delegate, victim: Delegate) => void
  const unlawful = closeCode.unlawful
  const set = (forger: Delegate, client: number, state: unknown) =>
    forger.sendPresence({ client, clock: 9_999_999_999_999, state })

  test.each<[string, string, number, string, Forgery]>([
    [
      "typing for another, said by a delegate",
      "ARB",
      closeCode.malformed,
      "nobody here can type for that delegation",
      (forger) => forger.send(actingFrame("RCC")),
    ],
    [
      "typing for a delegation that is none",
      "chair",
      closeCode.malformed,
      "nobody here can type for that delegation",
      (forger) => forger.send(actingFrame("DRAFT")),
    ],
    [
      "typing for what is no code",
      "chair",
      closeCode.malformed,
      "the frame cannot be read",
      (forger) => forger.send(actingFrame("rcc.")),
    ],
    [
      "words under another's delegation",
      "RCC",
      unlawful,
      "not-own",
      (forger) => forger.write((doc) => propose(doc, "p1", 0, "we agree ", "ARB.9")),
    ],
    [
      "base text deleted (L1)",
      "RCC",
      unlawful,
      "not-own",
      (forger) => forger.write((doc) => wordsOf(doc, "p3").delete(0, 4)),
    ],
    [
      "everything deleted",
      "RCC",
      unlawful,
      "not-own",
      (forger) => forger.write((doc) => doc.getXmlFragment("text").delete(0, 5)),
    ],
    [
      "the record written by a delegate",
      "RCC",
      unlawful,
      "other-root",
      (forger) => forger.write((doc) => doc.getMap("record").set("meta", {})),
    ],
    [
      "the record written by the chair's own socket",
      "chair",
      unlawful,
      "other-root",
      (forger) => forger.write((doc) => doc.getMap("record").delete("register")),
    ],
    [
      "an observer's words (L3)",
      "observer",
      unlawful,
      "observer",
      (forger) => forger.write((doc) => propose(doc, "p1", 0, "hear us ", "OBS.1")),
    ],
    [
      "an observer's deletion (L3)",
      "observer",
      unlawful,
      "observer",
      (forger) => forger.write((doc) => wordsOf(doc, "p1").delete(0, 1)),
    ],
    [
      "an observer's mark (L3)",
      "observer",
      unlawful,
      "observer",
      (forger) => forger.write((doc) => wordsOf(doc, "p1").format(0, 3, formatOf([bracket("ARB.z")]))),
    ],
    [
      "an edit under another's client id",
      "RCC",
      unlawful,
      "foreign-client-id",
      (forger, victim) =>
        forger.sendUpdate(
          updateBy(Y.encodeStateAsUpdate(forger.doc), victim.doc.clientID, (doc) =>
            propose(doc, "p1", 0, "x", "RCC.9"),
          ),
        ),
    ],
    [
      "presence under another's client id",
      "RCC",
      unlawful,
      "foreign-client-id",
      (forger, victim) => set(forger, victim.doc.clientID, { user: { name: "ARB delegate 1" }, cursor: 1 }),
    ],
    [
      "presence under another's name",
      "RCC",
      unlawful,
      "foreign-name",
      (forger) => set(forger, forger.doc.clientID, { user: { name: "Chair" }, cursor: null }),
    ],
    [
      "half a frame",
      "RCC",
      closeCode.malformed,
      "the frame cannot be read",
      (forger) => forger.send(Uint8Array.of(0, 2, 200)),
    ],
    [
      "an unknown frame",
      "RCC",
      closeCode.malformed,
      "the frame cannot be read",
      (forger) => forger.send(Uint8Array.of(77, 1, 2)),
    ],
    [
      "an update that is none",
      "RCC",
      unlawful,
      "malformed-update",
      (forger) => forger.sendUpdate(Uint8Array.of(9, 9, 9, 9)),
    ],
    [
      "a state vector that is none",
      "RCC",
      closeCode.malformed,
      "the state vector cannot be read",
      (forger) => forger.send(Uint8Array.of(0, 0, 2, 255, 255)),
    ],
    [
      "presence that is none",
      "RCC",
      closeCode.malformed,
      "the presence cannot be read",
      (forger) => forger.send(Uint8Array.of(1, 2, 9, 9)),
    ],
  ])("%s", async (_, as, code, reason, forge) => {
    const victim = await comes("ARB")
    const watcher = await comes("observer")
    victim.sendPresence({ client: victim.doc.clientID, clock: 1, state: { cursor: null } })
    victim.write((doc) => propose(doc, "p1", 0, ".", "ARB.w"))
    await victim.stored()
    await until(() => watcher.presence.size).toBe(1)
    await until(() => contentOf(watcher.doc)).toBe(contentOf(victim.doc))
    const before = {
      text: contentOf(victim.doc),
      presence: JSON.stringify([...watcher.presence]),
      disk: await markup(),
    }

    const forger = await comes(as)
    forge(forger, victim)
    expect(await forger.closed).toEqual({ code, reason })

    victim.write((doc) => {
      const marks = formatOf([deletion("ARB.v"), proposer("ARB.v", "ARB")])
      wordsOf(doc, "p1").format(0, 0, marks)
    })
    await victim.stored()
    expect(await markup()).toBe(before.disk)
    expect(contentOf(watcher.doc)).toBe(before.text)
    expect(JSON.stringify([...watcher.presence])).toBe(before.presence)
  })

  test("five of them within a minute end the session", async () => {
    const another = await startTestServer()
    try {
      const person = (await another.ask("B", "/api/v1/session")).body
      let last = { code: 0, reason: "" }
      const companion = await Delegate.at(another.url, another.token("B"))
      for (let i = 0; i < 5; i++) {
        const forger = await Delegate.at(another.url, another.token("B"))
        forger.write((doc) => wordsOf(doc, "p1").delete(0, 1))
        last = await forger.closed
      }
      expect(last.code).toBe(closeCode.unlawful)
      expect(await companion.closed).toEqual({ code: closeCode.ended, reason: "repeated unlawful edits" })
      await until(async () => (await another.ask("B", "/api/v1/session")).body.id).not.toBe(person.id)
    } finally {
      await another.remove()
    }
  })
})

describe("a socket", () => {
  test("without a session is told so", async () => {
    expect(await new Delegate(server.url, "").closed).toEqual({ code: closeCode.noSession, reason: "no-session" })
    expect((await new Delegate(server.url, "arb.forged").closed).code).toBe(closeCode.noSession)
  })

  test("of a page that takes itself for someone else is told so", async () => {
    const closing = await new Delegate(server.url, server.token("ARB"), "?person=someone-else").closed
    expect(closing).toEqual({ code: closeCode.noSession, reason: "another-person" })
  })

  test("of another schema version is told to reload", async () => {
    const closing = await new Delegate(server.url, server.token("ARB"), "?schema=99").closed
    expect(closing.code).toBe(closeCode.schemaVersion)
  })

  test("under someone else's client id is refused", async () => {
    await comes("ARB", "?client=4242")
    const closing = await new Delegate(server.url, server.token("RCC"), "?client=4242").closed
    expect(closing).toEqual({ code: closeCode.unlawful, reason: "foreign-client-id" })
  })

  test("with a cookie must come from our own pages", async () => {
    const response = await fetch(`${server.url}/join/${server.token("ARB")}`, { redirect: "manual" })
    const cookie = response.headers.get("set-cookie")?.split(";")[0] as string
    const foreign = await new Delegate(server.url, "", "", { Cookie: cookie, Origin: "http://elsewhere.test" }).closed
    expect(foreign.reason).toContain("403")
    expect((await new Delegate(server.url, "", "", { Cookie: cookie }).closed).reason).toContain("403")
    const own = new Delegate(server.url, "", "", { Cookie: cookie, Origin: server.url })
    here.push(own)
    await own.synced
  })

  test("of a revoked invitation is closed, and no other opens (4401)", async () => {
    const another = await startTestServer()
    try {
      const [b, rcc] = [
        await Delegate.at(another.url, another.token("B")),
        await Delegate.at(another.url, another.token("RCC")),
      ]
      const token = another.token("B")
      await another.revoke("b")
      expect(await b.closed).toEqual({ code: closeCode.noSession, reason: "revoked" })
      expect((await new Delegate(another.url, token).closed).code).toBe(closeCode.noSession)
      expect((await another.ask("B", "/api/v1/session")).status).toBe(401)
      const page = await fetch(`${another.url}/join/${token}`, { redirect: "manual" })
      expect(page.status).toBe(403)
      await rcc.stored()
    } finally {
      await another.remove()
    }
  })

  test("too slow to follow is sent nothing more, and caught up once it reads again", async () => {
    const [arb, slow] = [await comes("ARB"), await comes("observer")]
    slow.pause(true)
    const long = "x".repeat(200_000)
    for (let i = 0; i < 60; i++) {
      arb.write((doc) => propose(doc, "p1", 0, long, "ARB.l"))
      arb.write((doc) => wordsOf(doc, "p1").delete(0, long.length))
      await arb.stored()
    }
    arb.write((doc) => propose(doc, "p1", 0, "the end ", "ARB.e"))
    await arb.stored()
    slow.pause(false)
    await expect.poll(() => contentOf(slow.doc), { timeout: 20_000 }).toBe(contentOf(arb.doc))
    expect(slow.updates).toBeLessThan(120)
  }, 60_000)
})

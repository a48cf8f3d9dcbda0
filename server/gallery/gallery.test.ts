import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { readParagraphs } from "#model/document.ts"
import { limits } from "#model/limits.ts"
import { pageView } from "#model/page-view.ts"
import { textOf } from "#model/paragraph.ts"
import { closeCode, messageType } from "#model/protocol.ts"
import { readRecord } from "#model/view.ts"
import type { Watched } from "#model/watching.ts"
import { askFrame, askWatchingFrame, updateFrame } from "../frames.ts"
import { Delegate } from "../testing/delegate.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { nothingYet, Spectator } from "../testing/spectator.ts"
import { propose, updateBy } from "../testing/writing.ts"

let server: TestServer
const here: { leave(): void }[] = []
beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => {
  for (const each of here.splice(0)) each.leave()
})
afterAll(() => server.remove())

async function comes(name: string): Promise<Delegate> {
  const delegate = await Delegate.at(server.url, server.token(name))
  here.push(delegate)
  return delegate
}
async function watches(name = "observer", before?: Spectator): Promise<Spectator> {
  const spectator = new Spectator(server.url, server.token(name), before)
  here.push(spectator)
  await until(() => spectator.watched !== null).toBe(true)
  return spectator
}
const until = (look: () => unknown) => expect.poll(look, { interval: 5 })
const words = (watched: Watched | null, id: string) => {
  const paragraph = watched?.paragraphs.find((each) => each.id === id)
  return paragraph && textOf(paragraph)
}
const shownOf = ({ doc }: Delegate) => JSON.parse(JSON.stringify(pageView(readParagraphs(doc), readRecord(doc))))
const pageOf = ({ present, carets, register, tabled, ...page }: Watched) => page

describe("whoever watches", () => {
  test("sees what is written, what is open and how far the room has come, as a page would work it out", async () => {
    const [arb, spectator] = [await comes("ARB"), await watches()]
    arb.write((doc) => propose(doc, "p1", 0, "knowing ", "ARB.w1"))
    await arb.stored()
    await until(() => words(spectator.watched, "p1")).toContain("knowing ")
    await until(() => spectator.watched && pageOf(spectator.watched)).toEqual(shownOf(arb))
    expect(spectator.wholes).toBe(1)
    expect(spectator.watched?.open.map(({ target }) => target.id)).toContain("ARB.w1")
  })

  test("keeps the very paragraphs that nobody touched", async () => {
    const [arb, spectator] = [await comes("ARB"), await watches()]
    const before = spectator.watched?.paragraphs.find(({ id }) => id === "p3")
    arb.write((doc) => propose(doc, "p2", 0, "surely ", "ARB.w2"))
    await until(() => words(spectator.watched, "p2")).toContain("surely ")
    expect(spectator.watched?.paragraphs.find(({ id }) => id === "p3")).toBe(before)
  })

  test("is told of a ruling with the line of the register, in one patch with the text (L5)", async () => {
    const [arb, spectator] = [await comes("ARB"), await watches()]
    arb.write((doc) => propose(doc, "p1", 0, "rightly ", "ARB.w3"))
    await arb.stored()
    const { body } = await server.ask("chair", "")
    const item = body.open.find(({ target }: Watched["open"][number]) => target.id === "ARB.w3")
    const ruling = { target: item.target, verdict: "accept", seen: item.seen }
    expect((await server.ask("chair", "decisions", ruling)).status).toBe(201)
    const decided = () => spectator.watched?.register.find(({ target }) => "id" in target && target.id === "ARB.w3")
    await until(() => decided()?.verdict).toBe("accept")
    expect(JSON.stringify(spectator.watched?.paragraphs)).toContain(`"decision":${decided()?.number}`)
    expect(spectator.watched?.open.map(({ target }) => target.id)).not.toContain("ARB.w3")
  })

  test("is told how much has been tabled, when something more is", async () => {
    const spectator = await watches()
    const before = spectator.watched?.tabled
    const asked = { kind: "NOC", row: "p4", text: "" }
    expect((await server.ask("ARB", "contributions", asked)).status).toBe(201)
    await until(() => spectator.watched?.tabled).toBe((before ?? 0) + 1)
  })

  test("sees who is here and where their carets stand, and no observer", async () => {
    const [arb, spectator] = [await comes("ARB"), await watches()]
    await watches()
    const text = arb.doc.getXmlFragment("text").get(1) as Y.XmlElement
    const head = Y.createRelativePositionFromTypeIndex(text.get(0) as Y.XmlText, 3)
    arb.sendPresence({ client: arb.doc.clientID, clock: 1, state: { cursor: { anchor: head, head } } })
    await until(() => spectator.watched?.carets.length).toBe(1)
    expect(spectator.watched?.carets[0]).toMatchObject({
      paragraph: "p1",
      offset: 3,
      delegation: "ARB",
      role: "member",
    })
    expect(spectator.watched?.present.map(({ role }) => role)).toEqual(["member"])
    arb.leave()
    await until(() => spectator.watched?.present.length).toBe(0)
  })

  test("gets neither edits nor presence beside it", async () => {
    const [arb, spectator] = [await comes("ARB"), await watches()]
    spectator.types.clear()
    arb.write((doc) => propose(doc, "p4", 0, "still ", "ARB.w4"))
    arb.sendPresence({ client: arb.doc.clientID, clock: 1, state: { cursor: null } })
    await until(() => spectator.watched?.present.length).toBe(1)
    expect([...spectator.types]).toEqual([messageType.watching])
  })
})

describe("a line that was gone", () => {
  test("is told what it missed and no more, while that is known", async () => {
    const [arb, before] = [await comes("ARB"), await watches()]
    await watches()
    before.leave()
    await before.closed
    arb.write((doc) => propose(doc, "p2", 0, "meanwhile ", "ARB.g1"))
    await arb.stored()
    const after = await watches("observer", before)
    await until(() => words(after.watched, "p2")).toContain("meanwhile ")
    expect(after.wholes).toBe(0)
  })

  test("is told the whole where its version is of another loading of the room, or still to come", async () => {
    const spectator = await watches()
    for (const at of [
      { room: "another", version: spectator.at.version },
      { room: spectator.at.room, version: spectator.at.version + 1000 },
    ]) {
      const { wholes } = spectator
      spectator.ask(at)
      await until(() => spectator.wholes).toBe(wholes + 1)
    }
  })
})

describe("watching", () => {
  test("gives no right to write (L3)", async () => {
    const arb = await comes("ARB")
    const spectator = await watches()
    const update = updateBy(Y.encodeStateAsUpdate(arb.doc), 77, (doc) => propose(doc, "p1", 0, "mine ", "ARB.x"))
    spectator.send(updateFrame(update))
    expect(await spectator.closed).toEqual({ code: closeCode.unlawful, reason: "observer" })
  })

  test("leaves a plain client that asks for edits as it was", async () => {
    const [arb, observer] = [await comes("ARB"), await comes("observer")]
    await watches()
    arb.write((doc) => propose(doc, "p3", 0, "plainly ", "ARB.p1"))
    await until(() => JSON.stringify(readParagraphs(observer.doc))).toContain("plainly ")
  })

  test("is closed where the question cannot be read, or is asked too often", async () => {
    const [one, other] = [await watches(), await watches()]
    one.ask({ room: "x".repeat(limits.maxRoomNameLength + 1), version: 0 })
    expect((await one.closed).code).toBe(closeCode.malformed)
    for (let i = 0; i < limits.frames.burst / limits.framesPerQuestion + 10; i++) other.ask(nothingYet)
    expect((await other.closed).code).toBe(closeCode.flood)
  })

  test("by a delegate's link shows the same and takes edits still, as from any of their windows", async () => {
    const arb = await watches("ARB")
    arb.send(askFrame(Uint8Array.of(0)))
    await until(() => arb.types.has(messageType.sync)).toBe(true)
    arb.send(askWatchingFrame(nothingYet))
    await until(() => arb.wholes).toBe(2)
  })
})

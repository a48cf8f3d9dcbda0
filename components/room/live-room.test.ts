import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { afterEach, describe, expect, it } from "vitest"
import WebSocket from "ws"
import type * as Y from "yjs"
import { formatOf, paragraphElements, readParagraphs, textChild } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { textOf } from "#model/paragraph.ts"
import type { Person } from "#model/protocol.ts"
import { loadSample } from "#samples/resolution-130/load.ts"
import { type RunningServer, startServer } from "#server/start.ts"
import { keepingOf } from "./keeping.ts"
import { LiveRoom, type Room } from "./live-room.ts"
import { type Device, newDevice } from "./testing/device.ts"

const documentId = "resolution-130"
const host = "127.0.0.1"
const folder = mkdtempSync(join(tmpdir(), "room-"))
const endings: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
  rmSync(folder, { recursive: true, force: true })
})

async function serve(port = 0): Promise<RunningServer> {
  const server = await startServer({
    config: {
      port,
      host,
      dataDir: folder,
      publicUrl: `http://${host}`,
      sessionSecret: "a secret of this test alone",
      logLevel: "silent",
    },
    seed: loadSample,
    openPages: null,
    log: pino({ level: "silent" }),
  })
  endings.push(() => server.close())
  return server
}

/** Somebody who has opened the link of this name, with a page open. */
async function enter(server: RunningServer, name: string, device: Device = newDevice()): Promise<LiveRoom> {
  const token = server.links.find((link) => link.name === name)?.url.split("/join/")[1]
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`http://${host}:${server.port}/api/v1/session`, { headers })
  const person = (await answer.json()) as Person
  class BearerSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers })
    }
  }
  const live = new LiveRoom({
    documentId,
    person,
    keeping: keepingOf(device.heldBy(person)),
    url: `ws://${host}:${server.port}/collaboration`,
    WebSocketPolyfill: BearerSocket as unknown as typeof globalThis.WebSocket,
  })
  endings.push(() => live.leave())
  await until(live, (room) => room.isLoaded)
  return live
}

/** Waits for a state of the room; the test's own time limit ends the wait. */
function until(live: LiveRoom, isSo: (room: Room) => boolean): Promise<Room> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(live.current())) return
      stop()
      resolve(live.current())
    }
    const stop = live.subscribe(look)
    look()
  })
}

async function goOffline(live: LiveRoom): Promise<void> {
  live.current().provider.disconnect()
  await until(live, (room) => room.connection.state === "not-connected")
}

const indexOf = (doc: Y.Doc, words: string) =>
  readParagraphs(doc).findIndex((paragraph) => textOf(paragraph).includes(words))
const wordsOf = (doc: Y.Doc, index: number) => textChild(paragraphElements(doc)[index] as Y.XmlElement) as Y.XmlText

const place = "the development of ICTs has been"

function propose(doc: Y.Doc, words: string, as = "ARB"): void {
  const marks = [
    { type: "insertion", id: `${as}.t1`, decision: null },
    { type: "proposer", change: `${as}.t1`, delegation: as, source: null },
  ] as unknown as Mark[]
  // The whole draft stands in one bracket, so what is typed inside does too.
  const bracket = { type: "bracket", id: "DRAFT.B1" } as unknown as Mark
  wordsOf(doc, indexOf(doc, place)).insert(5, words, formatOf([...marks, bracket]))
}

describe("a page in a room", () => {
  it("says saved only when the words are on the server's disk, and the others see them (L9)", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    const observer = await enter(server, "observer")
    expect(delegate.saveState()).toBe("saved")
    propose(delegate.current().doc, "steady ")
    expect(delegate.saveState()).toBe("saving")
    await until(delegate, () => delegate.saveState() === "saved")
    await expect.poll(() => indexOf(observer.current().doc, "that steady the development")).toBeGreaterThan(0)
  })

  it("of the chair types for whom that window shows, whatever another window of the chair shows", async () => {
    const server = await serve()
    const [one, other] = [await enter(server, "chair"), await enter(server, "chair")]
    await one.current().actFor("ARB" as DelegationCode)
    expect([one, other].map((live) => live.current().person.acting)).toEqual(["ARB", "CHAIR"])
    propose(one.current().doc, "for ARB ", "ARB")
    propose(other.current().doc, "as chair ", "CHAIR")
    for (const live of [one, other]) await until(live, () => live.saveState() === "saved")
    await goOffline(one)
    propose(one.current().doc, "again for ARB ", "ARB")
    one.current().reconnect()
    await until(one, () => one.saveState() === "saved")
    for (const live of [one, other]) expect(live.current().refusal).toBeNull()
    await expect.poll(() => indexOf(other.current().doc, "again for ARB ")).toBeGreaterThan(0)
  })

  it("of the chair takes what is typed until the switch for the one, and from the switch on for the other", async () => {
    const server = await serve()
    const chair = await enter(server, "chair")
    const typed = { CHAIR: 0, ARB: 0 }
    const type = () => {
      const acting = chair.current().person.acting as "CHAIR" | "ARB"
      propose(chair.current().doc, `${acting} ${++typed[acting]} `, acting)
    }
    type()
    let isSwitched = false
    const switched = chair
      .current()
      .actFor("ARB" as DelegationCode)
      .then(() => {
        isSwitched = true
      })
    while (!isSwitched) {
      type()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await switched
    type()
    await until(chair, () => chair.saveState() === "saved")
    expect(chair.current().refusal).toBeNull()
    expect(typed.ARB).toBeGreaterThan(0)
    const observer = await enter(server, "observer")
    for (const [acting, count] of Object.entries(typed))
      for (let i = 1; i <= count; i++) expect(indexOf(observer.current().doc, `${acting} ${i} `)).toBeGreaterThan(0)
  })

  it("keeps words typed while the server is away on this device, and sends them when it is back", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    const { port } = server
    await server.close()
    endings.shift()
    await until(delegate, (room) => room.connection.state === "not-connected")
    propose(delegate.current().doc, "steady ")
    expect(delegate.saveState()).toBe("in-this-page")
    await until(delegate, () => delegate.saveState() === "on-this-device")
    const again = await serve(port)
    await until(delegate, (room) => room.connection.state === "connected" && delegate.saveState() === "saved")
    const observer = await enter(again, "observer")
    expect(indexOf(observer.current().doc, "that steady the development")).toBeGreaterThan(0)
  })

  it("says so when the line stands and carries nothing, and that all is saved once it carries again (L9)", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    const socket = delegate.current().provider.ws as unknown as WebSocket
    socket.pause()
    propose(delegate.current().doc, "steady ")
    expect(delegate.saveState()).toBe("saving")
    await until(delegate, () => delegate.saveState() === "on-this-device")
    expect(delegate.current().connection.state).toBe("connected")
    socket.resume()
    await until(delegate, () => delegate.saveState() === "saved")
  }, 30_000)

  it("starts afresh when the server refuses an edit, and keeps the words with the reason (L2, L9)", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    const refused = delegate.current().doc
    propose(refused, "in the name of another ", "RCC")
    const room = await until(delegate, ({ rescuedWords }) => rescuedWords.length > 0)
    expect(room.doc).not.toBe(refused)
    expect(room.refusal?.code).toBe("not-own")
    expect(room.rescuedWords).toMatchObject([
      { act: "insert", text: "in the name of another ", place: "recognizing, a)", why: "not-own" },
    ])
    expect(indexOf(room.doc, "in the name of another")).toBe(-1)
    await until(delegate, ({ connection }) => connection.state === "connected")
  })

  it("rescues innocent words typed after the refused edit, and none that the server took before", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    const { doc } = delegate.current()
    propose(doc, "steady ")
    await until(delegate, () => delegate.saveState() === "saved")
    doc.transact(() => propose(doc, "foreign ", "RCC"))
    doc.transact(() => propose(doc, "my own "))
    const room = await until(delegate, ({ rescuedWords }) => rescuedWords.length > 0)
    expect(room.rescuedWords.map(({ text }) => text).join("")).toBe("my own foreign ")
    expect(indexOf(room.doc, "that steady the development")).toBeGreaterThan(0)
  })

  it("sends, when the page is opened again, what was typed without a line before it was closed (L9)", async () => {
    const server = await serve()
    const device = newDevice()
    const closed = await enter(server, "ARB", device)
    propose(closed.current().doc, "stored ")
    await until(closed, () => closed.saveState() === "saved")
    await goOffline(closed)
    propose(closed.current().doc, "steady ")
    await until(closed, () => closed.saveState() === "on-this-device")
    closed.leave()
    const again = await enter(server, "ARB", device)
    expect(indexOf(again.current().doc, "that steady stored the development")).toBeGreaterThan(0)
    await until(again, () => again.saveState() === "saved")
    const observer = await enter(server, "observer")
    expect(indexOf(observer.current().doc, "that steady stored the development")).toBeGreaterThan(0)
    await expect.poll(() => device.size).toBe(0)
  })

  it("does not merge what another person left here, and offers it to the same delegation alone", async () => {
    const server = await serve()
    const device = newDevice()
    const closed = await enter(server, "ARB", device)
    await goOffline(closed)
    propose(closed.current().doc, "steady ")
    await until(closed, () => closed.saveState() === "on-this-device")
    closed.leave()
    device.nowUsedBy("somebody else")
    const foreign = await enter(server, "RCC", device)
    expect(foreign.current().rescuedWords).toEqual([])
    const { rescuedWords, doc } = (await enter(server, "ARB", device)).current()
    expect(rescuedWords).toMatchObject([{ text: "steady ", place: "recognizing, a)", why: "left-behind" }])
    expect(indexOf(doc, "steady")).toBe(-1)
    await expect.poll(() => device.size).toBe(0)
  })

  it("rescues what it brought back if the server refuses it, and brings it back no more", async () => {
    const server = await serve()
    const device = newDevice()
    const closed = await enter(server, "ARB", device)
    await goOffline(closed)
    propose(closed.current().doc, "in the name of another ", "RCC")
    await until(closed, () => closed.saveState() === "on-this-device")
    closed.leave()
    const again = await enter(server, "ARB", device)
    const { rescuedWords } = await until(again, (room) => room.rescuedWords.length > 0)
    expect(rescuedWords).toMatchObject([{ text: "in the name of another ", why: "not-own" }])
    await expect.poll(() => device.size).toBe(0)
    again.leave()
    const third = await enter(server, "ARB", device)
    expect(third.current()).toMatchObject({ refusal: null, rescuedWords })
    expect(third.saveState()).toBe("saved")
  })

  it("keeps showing the refused text until the fresh one is there, and rescues what is typed meanwhile", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    const refused = delegate.current().doc
    propose(refused, "foreign ", "RCC")
    await until(delegate, ({ refusal }) => refusal !== null)
    expect(delegate.current()).toMatchObject({ doc: refused, isLoaded: true })
    propose(refused, "typed meanwhile ")
    const { doc, rescuedWords } = await until(delegate, (room) => room.rescuedWords.length > 0)
    expect(doc).not.toBe(refused)
    expect(rescuedWords.map(({ text }) => text).join("")).toBe("typed meanwhile foreign ")
  })

  it("lets rescued words go only when the person does", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    propose(delegate.current().doc, "foreign ", "RCC")
    const room = await until(delegate, ({ rescuedWords }) => rescuedWords.length > 0)
    room.dismissRefusal()
    expect(delegate.current().rescuedWords).toHaveLength(1)
    room.dismissRescued(room.rescuedWords[0]?.id as string)
    expect(delegate.current().rescuedWords).toHaveLength(0)
  })

  it("stops and says so when its invitation is taken back", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    await server.revoke("arb")
    const room = await until(delegate, ({ connection }) => connection.state === "closed")
    expect(room.connection).toEqual({ state: "closed", why: "revoked" })
  })

  it("shows nobody an observer (L3)", async () => {
    const server = await serve()
    const delegate = await enter(server, "ARB")
    const observer = await enter(server, "observer")
    const other = await enter(server, "RCC")
    await expect.poll(() => observer.current().awareness.getStates().size).toBe(2)
    const shown = [...delegate.current().awareness.getStates().keys()]
    expect(shown.sort()).toEqual([delegate, other].map((live) => live.current().doc.clientID).sort())
  })
})

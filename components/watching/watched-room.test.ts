import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import WebSocket from "ws"
import { readParagraphs } from "#model/document.ts"
import type { MeetingMessage } from "#model/meeting.ts"
import { pageView } from "#model/page-view.ts"
import { textOf } from "#model/paragraph.ts"
import type { Person } from "#model/protocol.ts"
import { readRecord } from "#model/record.ts"
import { Delegate } from "#server/testing/delegate.ts"
import { startTestServer, type TestServer } from "#server/testing/server.ts"
import { propose } from "#server/testing/writing.ts"
import { WatchedRoom } from "./watched-room.ts"

let server: TestServer
const endings: (() => unknown)[] = []
beforeAll(async () => {
  server = await startTestServer()
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})
afterAll(() => server.remove())

const until = (look: () => unknown) => expect.poll(look, { interval: 5 })

/** A page of an observer. Shape: `lines` are the sockets it has opened, the last one last; `spoil` changes what it hears. */
async function opens({ person = null as Partial<Person> | null, spoil = (frame: Uint8Array) => frame } = {}) {
  const token = server.token("observer")
  const headers = { Authorization: `Bearer ${token}` }
  const own = (await (await fetch(`${server.url}/api/v1/session`, { headers })).json()) as Person
  const lines: WebSocket[] = []
  class BearerSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers })
      lines.push(this)
    }
    override emit(event: string | symbol, ...given: unknown[]): boolean {
      const [frame, ...rest] = given
      return event === "message"
        ? super.emit(event, spoil(new Uint8Array(frame as ArrayBuffer)), ...rest)
        : super.emit(event, ...given)
    }
  }
  const room = new WatchedRoom({
    documentId: "resolution-130",
    person: { ...own, ...person },
    url: `${server.url.replace("http", "ws")}/collaboration`,
    Socket: BearerSocket as unknown as typeof globalThis.WebSocket,
  })
  endings.push(() => room.leave())
  return { room, lines }
}
async function arb(): Promise<Delegate> {
  const delegate = await Delegate.at(server.url, server.token("ARB"))
  endings.push(() => delegate.leave())
  return delegate
}
const words = (room: WatchedRoom) => (room.current()?.paragraphs ?? []).map(textOf).join("\n")
const settled = (room: WatchedRoom) => {
  const { paragraphs, open, states } = room.current() ?? {}
  return { paragraphs, open, states }
}
const asWorkedOut = ({ doc }: Delegate) => {
  const { paragraphs, open, states } = pageView(readParagraphs(doc), readRecord(doc))
  return JSON.parse(JSON.stringify({ paragraphs, open, states }))
}

test("a page that only reads shows what is written, and says that it is connected", async () => {
  const [{ room }, delegate] = [await opens(), await arb()]
  await until(() => words(room)).toContain("that networks are vulnerable")
  expect(room.currentConnection()).toEqual({ state: "connected" })
  delegate.write((doc) => propose(doc, "p1", 0, "knowing "))
  await until(() => words(room)).toContain("knowing that networks")
  await until(() => settled(room)).toEqual(asWorkedOut(delegate))
})

test("a line that is lost comes back by itself, with what was missed", async () => {
  const [{ room, lines }, delegate] = [await opens(), await arb()]
  await until(() => words(room)).toContain("that networks")
  const before = room.current()?.paragraphs.find(({ id }) => id === "p4")
  lines[0]?.terminate()
  await until(() => room.currentConnection().state).toBe("not-connected")
  delegate.write((doc) => propose(doc, "p2", 0, "missed "))
  await until(() => room.currentConnection().state).toBe("connected")
  await until(() => words(room)).toContain("missed ")
  expect(room.current()?.paragraphs.find(({ id }) => id === "p4")).toBe(before)
})

test("a frame that is lost on the way is noticed with the next one, and all is asked for anew", async () => {
  const isPatch = (frame: Uint8Array) => new TextDecoder().decode(frame).includes('{"patch"')
  let toLose = 1
  const lose = (frame: Uint8Array) => (isPatch(frame) && toLose-- > 0 ? Uint8Array.of(1, 1, 0) : frame)
  const [{ room }, delegate] = [await opens({ spoil: lose }), await arb()]
  await until(() => words(room)).toContain("that networks")
  for (const each of ["one ", "two ", "three "]) {
    delegate.write((doc) => propose(doc, "p3", 0, each, "ARB.lost"))
    await delegate.stored()
  }
  await until(() => words(room)).toContain("three two one ")
  await until(() => settled(room)).toEqual(asWorkedOut(delegate))
  expect(room.currentConnection()).toEqual({ state: "connected" })
})

test("the meeting is heard on the same line, again after it was lost", async () => {
  const { room, lines } = await opens()
  const heard: MeetingMessage[] = []
  room.hearMeeting((message) => heard.push(message))
  await until(() => heard.length).toBe(1)
  lines[0]?.terminate()
  await until(() => heard.length).toBe(2)
  expect(heard.every((message) => "whole" in message)).toBe(true)
})

test("a page of another person than the session's is told so, and does not try again", async () => {
  const { room, lines } = await opens({ person: { id: "somebody else" } })
  await until(() => room.currentConnection()).toEqual({ state: "closed", why: "no-session" })
  expect(lines.length).toBe(1)
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { areBoundPositions } from "#model/bound-positions.ts"
import type { MeetingView } from "#model/meeting.ts"
import type { DocumentAnswer } from "#model/protocol.ts"
import { on } from "#model/testing/said.ts"
import { Delegate } from "../testing/delegate.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"
import { propose } from "../testing/writing.ts"

let server: TestServer
const here: Delegate[] = []
beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => {
  for (const delegate of here.splice(0)) delegate.leave()
})
afterAll(() => server.remove())

/** Somebody at a socket who is told of the meeting. */
async function hears(name: string): Promise<Delegate> {
  const delegate = await Delegate.at(server.url, server.token(name))
  here.push(delegate)
  await delegate.asksMeeting()
  return delegate
}
const until = (look: () => unknown) => expect.poll(look, { interval: 5 })
const bracket = on("bracket RCC.b")
const take = (name: string, stance: string | null, more: object = {}) =>
  server.ask(name, "positions", { target: bracket, stance, ...more })
const show = (positionsVisibleTo: string) => server.ask("chair", "settings", { positionsVisibleTo }, "PUT")
const meetingOf = async (name: string): Promise<MeetingView> => (await server.ask(name, "meeting")).body
const lastPosition = async () => (await meetingOf("chair")).positions?.at(-1)

describe("a position", () => {
  test("is taken by a delegation, and members are told of it at once", async () => {
    const [chair, rcc] = [await hears("chair"), await hears("RCC")]
    const answer = await take("ARB", "opposes", { note: "  not in this place  " })
    expect(answer.status).toBe(201)
    const position = { delegation: "ARB", stance: "opposes", note: "not in this place", isByChair: false }
    expect(answer.body).toMatchObject(position)
    for (const member of [chair, rcc])
      await until(() => member.meeting?.positions?.at(-1)).toMatchObject({ ...position, by: "ARB delegate 1" })
  })

  test("said again alike is no new one", async () => {
    const first = (await take("RCC", "reserves")).body
    expect((await take("RCC", "reserves")).body).toEqual(first)
  })

  test("is a delegation's own (403)", async () => {
    const before = await meetingOf("chair")
    expect((await take("ARB", "supports", { delegation: "RCC" })).body.error.code).toBe("not-your-delegation")
    expect((await take("observer", "supports")).body.error.code).toBe("not-a-member")
    expect(await meetingOf("chair")).toEqual(before)
  })

  test("may be entered by the chair for a delegation, and says so", async () => {
    expect((await take("chair", "can-accept")).body.error.code).toBe("no-delegation")
    expect((await take("chair", "can-accept", { delegation: "XX" })).body.error.code).toBe("no-delegation")
    await take("chair", "can-accept", { delegation: "B" })
    expect(await lastPosition()).toMatchObject({ delegation: "B", by: "Chair", isByChair: true })
  })

  test("may hang on another item, which is kept in words", async () => {
    const condition = { target: on("option DRAFT.o2"), outcome: "accepted" }
    expect((await take("B", "can-accept", { condition })).status).toBe(201)
    expect((await lastPosition())?.condition).toEqual({ ...condition, item: "Alternative 2 of 2 in recognizing, d)" })
    const itself = { target: bracket, outcome: "accepted" }
    expect((await take("B", "can-accept", { condition: itself })).body.error.code).toBe("bad-request")
    const nothing = { target: on("change RCC.99"), outcome: "accepted" }
    expect((await take("B", "can-accept", { condition: nothing })).body.error.code).toBe("not-found")
  })

  test("is refused on what is not in the text (404) and on what makes no sense (422)", async () => {
    expect((await take("ARB", "opposes", { target: on("bracket ARB.none") })).status).toBe(404)
    for (const more of [{ note: "x".repeat(2001) }, { note: "\u202eturned" }, { sequence: 1 }])
      expect((await take("ARB", "supports", more)).status).toBe(422)
    expect((await take("ARB", "applauds")).status).toBe(422)
  })

  test("taken back, is none", async () => {
    await take("B", null)
    expect(await lastPosition()).toMatchObject({ delegation: "B", stance: null })
  })
})

describe("an observer", () => {
  test("is never sent positions while they are for members, and gets them the moment the chair opens them", async () => {
    const observer = await hears("observer")
    expect(observer.meeting?.positions).toBeNull()
    await take("ARB", "reserves")
    const chair = await hears("chair")
    expect(observer.meeting?.positions).toBeNull()
    expect((await meetingOf("observer")).positions).toBeNull()
    await show("all")
    await until(() => observer.meeting?.positions).toEqual(chair.meeting?.positions)
    await take("ARB", "opposes")
    await until(() => observer.meeting?.positions?.at(-1)?.stance).toBe("opposes")
    await show("members")
    await until(() => observer.meeting?.positions).toBeNull()
  })

  test("settles nothing (403), nor does a delegate", async () => {
    for (const name of ["observer", "ARB"])
      expect((await server.ask(name, "settings", { positionsVisibleTo: "all" }, "PUT")).status).toBe(403)
  })
})

describe("L5 a decision", () => {
  test("is bound to the positions that stood on what it ruled on", async () => {
    const { open } = (await server.ask("chair", "")).body as DocumentAnswer
    const item = open.find(({ target }) => target.id === "RCC.b")
    const request = { target: item?.target, verdict: "lift", seen: item?.seen }
    const { body: decision } = await server.ask("chair", "decisions", request)
    const positions = (await meetingOf("chair")).positions ?? []
    expect(decision.positions).toMatchObject({ upTo: positions.at(-1)?.sequence, on: [bracket] })
    expect(areBoundPositions(positions, decision.positions)).toBe(true)
    expect((await take("ARB", "supports")).body.error.code).toBe("not-found")
  })
})

test("L4 what was said of a change goes on when it passes to another delegation", async () => {
  const change = on("change ARB.7")
  const arb = await hears("ARB")
  arb.write((doc) => propose(doc, "p1", 0, "taken up ", "ARB.7"))
  await arb.stored()
  await server.ask("RCC", "sponsorship", { change: "ARB.7", act: "join" })
  await server.ask("B", "positions", { target: change, stance: "opposes" })
  await server.ask("B", "comments", { on: change, text: "Is this needed?" })
  await server.ask("ARB", "sponsorship", { change: "ARB.7", act: "leave" })
  expect(await lastPosition()).toMatchObject({ target: { kind: "change", id: "RCC.7" }, delegation: "B" })
  expect((await meetingOf("B")).comments.at(-1)?.on.id).toBe("RCC.7")
})

describe("the floor", () => {
  const floor = (name: string, act: string, delegation?: string) => server.ask(name, "floor", { act, delegation })
  const waiting = async () => (await meetingOf("observer")).floor.flags.map(({ delegation }) => delegation)

  test("is asked for by delegations, in order, and given by the chair", async () => {
    const observer = await hears("observer")
    for (const name of ["RCC", "ARB", "B"]) expect((await floor(name, "raise")).status).toBe(200)
    expect(await waiting()).toEqual(["RCC", "ARB", "B"])
    expect((await floor("ARB", "raise")).body.error.code).toBe("flag-is-up")
    await floor("chair", "give", "ARB")
    await until(() => observer.meeting?.floor.speaking?.delegation).toBe("ARB")
    await floor("chair", "lower", "B")
    await floor("RCC", "lower")
    expect(await waiting()).toEqual([])
    expect((await floor("chair", "end")).body.speaking).toBeNull()
    expect((await floor("chair", "end")).body.error.code).toBe("nobody-speaks")
  })

  test("is nobody's to ask for another, to give or to take but the chair's", async () => {
    for (const act of ["give", "end"]) expect((await floor("ARB", act)).body.error.code).toBe("not-the-chair")
    expect((await floor("ARB", "raise", "RCC")).body.error.code).toBe("not-your-delegation")
    expect((await floor("observer", "raise")).body.error.code).toBe("not-a-member")
    expect(await waiting()).toEqual([])
  })
})

describe("the chair's place", () => {
  test("is the chair's, and everybody is told", async () => {
    const observer = await hears("observer")
    expect((await server.ask("chair", "place", { paragraph: "p2" })).status).toBe(200)
    await until(() => observer.meeting?.place?.paragraph).toBe("p2")
    expect((await server.ask("RCC", "place", { paragraph: "p3" })).body.error.code).toBe("not-the-chair")
    expect((await server.ask("chair", "place", { paragraph: "p99" })).status).toBe(404)
  })
})

describe("a comment", () => {
  const say = (name: string, body: object) => server.ask(name, "comments", body)

  test("is for everybody, as it was written, and calls delegations", async () => {
    const observer = await hears("observer")
    const text = "<b>Why</b> here, @RCC & @XX?"
    const { status, body } = await say("ARB", { on: on("change RCC.1"), text })
    expect(status).toBe(201)
    await until(() => observer.meeting?.comments.at(-1)).toEqual(body)
    expect(body).toMatchObject({ text, mentions: ["RCC"], delegation: "ARB", resolved: null })
  })

  test("is answered, resolved by its author or the chair alone, and opened again by an answer", async () => {
    const thread = (await say("ARB", { on: { kind: "paragraph", id: "p1" }, text: "Keep this?" })).body.id
    expect((await say("RCC", { thread, text: "Yes." })).body).toMatchObject({ thread, on: { id: "p1" } })
    expect((await say("RCC", { thread, act: "resolve" })).body.error.code).toBe("not-the-author")
    expect((await say("ARB", { thread, act: "resolve" })).body.resolved).toMatchObject({ by: "ARB delegate 1" })
    await say("RCC", { thread, text: "One word more." })
    expect((await meetingOf("B")).comments.find(({ id }) => id === thread)?.resolved).toBeNull()
    expect((await say("chair", { thread, act: "resolve" })).body.resolved).toMatchObject({ by: "Chair" })
  })

  test("is refused of an observer, on nothing, in no thread, and without words", async () => {
    expect((await say("observer", { on: on("change RCC.1"), text: "Well," })).status).toBe(403)
    expect((await say("ARB", { on: on("change RCC.99"), text: "Well," })).status).toBe(404)
    expect((await say("ARB", { thread: 99, text: "Well," })).status).toBe(404)
    for (const text of ["  ", "x".repeat(2001), "\u0007"])
      expect((await say("ARB", { on: on("change RCC.1"), text })).status).toBe(422)
  })
})

describe("a note to oneself", () => {
  const note = (name: string, text: string) =>
    server.ask(name, "notes-to-self", { on: on("change RCC.1"), text }, "PUT")

  test("comes back to whoever wrote it, and to nobody else, the chair included", async () => {
    const [arb, chair, rcc] = [await hears("ARB"), await hears("chair"), await hears("RCC")]
    expect((await note("ARB", "ask the capital")).status).toBe(200)
    await until(() => arb.meeting?.notes).toMatchObject([{ text: "ask the capital" }])
    for (const name of ["chair", "RCC", "observer"]) expect((await meetingOf(name)).notes).toEqual([])
    for (const other of [chair, rcc]) expect(JSON.stringify(other.meeting)).not.toContain("capital")
    expect((await note("ARB", "")).status).toBe(200)
    expect((await meetingOf("ARB")).notes).toEqual([])
    expect((await note("observer", "mine")).status).toBe(403)
  })
})

test("whoever never asked for the meeting is told nothing of it", async () => {
  const plain = await Delegate.at(server.url, server.token("ARB"))
  here.push(plain)
  await server.ask("RCC", "floor", { act: "raise" })
  plain.write((doc) => propose(doc, "p1", 0, "x", "ARB.9"))
  await plain.stored()
  expect(plain.meeting).toBeNull()
})

test("the meeting is there after a restart (L9)", async () => {
  const before = await meetingOf("ARB")
  await server.close()
  server = await startTestServer(server.dataDir)
  expect(await meetingOf("ARB")).toEqual(before)
})

test("who says more than one person needs is asked to wait (429)", async () => {
  const answers = await Promise.all(
    Array.from({ length: 80 }, (_, i) => server.ask("B", "floor", { act: i % 2 === 0 ? "raise" : "lower" })),
  )
  expect(answers.some(({ status }) => status === 429)).toBe(true)
})

import { expect, test } from "vitest"
import type { Comment } from "#model/comments.ts"
import type { DelegationCode } from "#model/ids.ts"
import { quietMeeting } from "#model/meeting.ts"
import { on, said } from "#model/testing/said.ts"
import type { StorageUnderTest } from "./suite.ts"

const comment: Comment = {
  id: 1,
  thread: 1,
  on: on("bracket ARB.b"),
  delegation: "ARB" as DelegationCode,
  by: "ARB delegate 1",
  at: 7,
  text: "why, @RCC?",
  mentions: ["RCC" as DelegationCode],
  resolved: null,
}

/** What every storage keeps to of the meeting round a document "a". */
export function meetingSuite(under: () => StorageUnderTest): void {
  const meetings = () => under().storage.meetings
  const arrive = async (...people: string[]) => {
    const invitation = { id: "arb", role: "member", delegation: "ARB" as DelegationCode } as const
    await under().storage.addInvitation({
      ...invitation,
      revokedAt: null,
      expiresAt: null,
      label: null,
      createdAt: null,
    })
    for (const id of people) {
      const person = { id, invitation: "arb", isProgram: false, acting: null, joinedAt: 1, endedAt: null, seenAt: null }
      await under().storage.addPerson(person, (place) => `ARB delegate ${place}`)
    }
  }

  test("a meeting begins quietly", async () => {
    const { settings, floor, place } = quietMeeting
    const quiet = { settings, floor, place, positions: [], comments: [], notes: new Map(), carriages: [] }
    expect(await meetings().load("a")).toEqual(quiet)
  })

  test("positions come back as they were taken, in sequence (L9)", async () => {
    const condition = { target: on("option DRAFT.o2"), outcome: "accepted", item: "Option 2 of 2 in resolves" } as const
    const positions = said("EUR opposes bracket ARB.b\nEUR - bracket ARB.b").map((position) =>
      position.stance === null ? position : { ...position, note: "for now", condition, isByChair: true },
    )
    await meetings().addPositions("a", positions)
    await under().reopen()
    expect((await meetings().load("a")).positions).toEqual(positions)
    expect(await under().storage.latestAt()).toBe(2)
  })

  test("a position once taken is not replaced by another of its number", async () => {
    await meetings().addPositions("a", said("EUR opposes bracket ARB.b"))
    const again = said("EUR supports bracket ARB.b\nRCC supports bracket ARB.b")
    await expect(meetings().addPositions("a", again)).rejects.toThrow()
    expect((await meetings().load("a")).positions.map(({ stance }) => stance)).toEqual(["opposes"])
  })

  test("settings, floor and the chair's place are as last put", async () => {
    const flag = { delegation: "ARB" as DelegationCode, by: "ARB delegate 1", at: 3 }
    const floor = { flags: [flag], speaking: { delegation: "RCC" as DelegationCode, since: 4 } }
    const place = { paragraph: "p1" as never, at: 5 }
    await meetings().putState("a", { settings: { positionsVisibleTo: "all" }, floor, place: null })
    await meetings().putState("a", { settings: { positionsVisibleTo: "all" }, floor, place })
    await under().reopen()
    expect(await meetings().load("a")).toMatchObject({ settings: { positionsVisibleTo: "all" }, floor, place })
  })

  test("a comment stays as it was said; what it is on, and that it is resolved, can be put", async () => {
    const resolved = { by: "Chair", at: 9 }
    await meetings().putComment("a", comment)
    await meetings().putComment("a", { ...comment, text: "something else", on: on("bracket RCC.b"), resolved })
    await under().reopen()
    expect((await meetings().load("a")).comments).toEqual([{ ...comment, on: on("bracket RCC.b"), resolved }])
  })

  test("notes to oneself are each person's own, one for each place", async () => {
    await arrive("x", "y")
    const note = (text: string, at: number) => ({ on: on("bracket ARB.b"), text, at })
    await meetings().putNote("a", "x", note("first", 1))
    await meetings().putNote("a", "x", note("ask the capital", 2))
    await meetings().putNote("a", "y", note("theirs", 3))
    await meetings().putNote("a", "y", { on: { kind: "paragraph", id: "p1" as never }, text: "gone", at: 4 })
    await meetings().putNote("a", "y", { on: { kind: "paragraph", id: "p1" as never }, text: "", at: 5 })
    await under().reopen()
    const { notes } = await meetings().load("a")
    expect(notes.get("x")).toEqual([note("ask the capital", 2)])
    expect(notes.get("y")).toEqual([note("theirs", 3)])
  })

  test("what is to be carried on with a step of the text is asked for until it is done, all of it or nothing (L9)", async () => {
    const carriage = { from: "ARB.1", to: "RCC.1" }
    const append = (update: number, carriages: readonly (typeof carriage)[]) =>
      under().storage.append({ document: "a", update: Uint8Array.of(update), bindings: [], carriages, at: 2 })
    await append(2, [carriage])
    await append(3, [{ from: "RCC.1", to: "B.1" }])
    await meetings().addPositions("a", said("EUR opposes change ARB.1"))
    await under().reopen()
    expect((await meetings().load("a")).carriages).toEqual([carriage, { from: "RCC.1", to: "B.1" }])
    const again = { ...carriage, positions: said("EUR opposes change RCC.1"), comments: [comment] }
    await expect(meetings().carryOn("a", again)).rejects.toThrow()
    expect(await meetings().load("a")).toMatchObject({ comments: [], carriages: { length: 2 } })
    await meetings().carryOn("a", { ...again, positions: [] })
    await under().reopen()
    expect((await meetings().load("a")).carriages).toEqual([{ from: "RCC.1", to: "B.1" }])
  })

  test("nothing is kept of a document there is not", async () => {
    await expect(meetings().putComment("b", comment)).rejects.toThrow()
    await expect(meetings().addPositions("b", said("EUR opposes bracket ARB.b"))).rejects.toThrow()
  })
}

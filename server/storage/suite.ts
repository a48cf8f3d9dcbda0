import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { meetingSuite } from "./meeting-suite.ts"
import type { Storage } from "./storage.ts"

/** A storage that can be shut and opened again, as after a restart. */
export type StorageUnderTest = {
  storage: Storage
  reopen(): Promise<void>
  remove(): Promise<void>
}

const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const seed = { id: "a", snapshot: bytes(1), notes: [{ paragraph: "p1" as ParagraphId, text: "a doubt" }], at: 1 }
const invitation = {
  id: "arb",
  role: "member",
  delegation: "ARB" as DelegationCode,
  revokedAt: null,
  expiresAt: null,
  label: null,
  createdAt: null,
}
const arb = invitation as Parameters<Storage["addInvitation"]>[0]
const someone = (id: string, isProgram = false) => ({
  id,
  invitation: "arb",
  isProgram,
  acting: null,
  joinedAt: 1,
  endedAt: null,
  seenAt: null,
})
const delegate = (place: number) => `ARB delegate ${place}`

/** What every storage keeps to. */
export function storageSuite(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(name, () => {
    let under: StorageUnderTest
    const append = (...update: number[]) =>
      under.storage.append({ document: "a", update: bytes(...update), bindings: [], at: 2 })

    beforeEach(async () => {
      under = await open()
      await under.storage.createDocument(seed)
    })
    afterEach(() => under.remove())

    test("an unknown document is null, not an empty one", async () => {
      expect(await under.storage.loadDocument("b")).toBeNull()
    })

    test("a document is made once", async () => {
      await expect(under.storage.createDocument({ ...seed, snapshot: bytes(9) })).rejects.toThrow()
      expect((await under.storage.loadDocument("a"))?.snapshot).toEqual(bytes(1))
      expect(await under.storage.documentIds()).toEqual(["a"])
    })

    test("what was appended is there after a restart, in order, with whose client ids they were (L9)", async () => {
      expect(await append(2)).toBe(1)
      const bindings = [{ client: 4_294_967_295, person: "x" }]
      expect(await under.storage.append({ document: "a", update: bytes(3), bindings, at: 2 })).toBe(2)
      await under.reopen()
      const stored = await under.storage.loadDocument("a")
      expect(stored).toEqual({ snapshot: bytes(1), updates: [bytes(2), bytes(3)], bindings, head: 2 })
    })

    test("client ids alone make no step", async () => {
      const bindings = [{ client: 7, person: "x" }]
      expect(await under.storage.append({ document: "a", update: null, bindings, at: 2 })).toBe(0)
      expect(await under.storage.loadDocument("a")).toMatchObject({ updates: [], bindings, head: 0 })
    })

    test("a client id stays with the person who had it first", async () => {
      for (const person of ["x", "y"])
        await under.storage.append({ document: "a", update: null, bindings: [{ client: 7, person }], at: 2 })
      expect((await under.storage.loadDocument("a"))?.bindings).toEqual([{ client: 7, person: "x" }])
    })

    test("steps asked for at once get numbers without a gap", async () => {
      const heads = await Promise.all([2, 3, 4, 5, 6].map((update) => append(update)))
      expect(heads.sort()).toEqual([1, 2, 3, 4, 5])
      expect((await under.storage.loadDocument("a"))?.updates).toHaveLength(5)
    })

    test("a step of an unknown document is refused whole", async () => {
      const step = { document: "b", update: bytes(2), bindings: [{ client: 7, person: "x" }], at: 2 }
      await expect(under.storage.append(step)).rejects.toThrow()
      expect(await append(2)).toBe(1)
    })

    test("a snapshot takes the place of the steps it holds, and of no later one", async () => {
      for (const update of [2, 3, 4]) await append(update)
      await under.storage.compact("a", 2, bytes(9))
      await under.reopen()
      const stored = await under.storage.loadDocument("a")
      expect(stored).toEqual({ snapshot: bytes(9), updates: [bytes(4)], bindings: [], head: 3 })
      expect(await append(5)).toBe(4)
    })

    test("an older snapshot, or one from the future, changes nothing", async () => {
      for (const update of [2, 3]) await append(update)
      await under.storage.compact("a", 2, bytes(9))
      await under.storage.compact("a", 1, bytes(8))
      await under.storage.compact("a", 7, bytes(8))
      expect(await under.storage.loadDocument("a")).toMatchObject({ snapshot: bytes(9), updates: [], head: 2 })
    })

    test("a text is kept under its time, for ever, and the last one at or before a time is found", async () => {
      const keep = (at: number, ...text: number[]) =>
        under.storage.addCheckpoint("a", { at, text: bytes(...text), state: bytes(0) })
      expect(await under.storage.checkpointBefore("a", 9)).toBeNull()
      await keep(10, 1)
      await keep(20, 2)
      await keep(20, 3)
      await under.reopen()
      const textAt = async (at: number) => (await under.storage.checkpointBefore("a", at))?.text
      expect(await textAt(5)).toEqual(bytes(1))
      expect(await textAt(19)).toEqual(bytes(1))
      expect(await textAt(20)).toEqual(bytes(2))
      expect(await under.storage.checkpointBefore("a", 99)).toEqual({ at: 20, text: bytes(2), state: bytes(0) })
    })

    test("notes come back in their order", async () => {
      expect(await under.storage.notes("a")).toEqual(seed.notes)
      expect(await under.storage.notes("b")).toEqual([])
    })

    test("an invitation stays as it was made; taken back, it stays so", async () => {
      await under.storage.addInvitation(arb)
      await under.storage.revokeInvitation("arb", 5)
      await under.storage.revokeInvitation("arb", 6)
      await under.storage.addInvitation(arb)
      await under.reopen()
      expect(await under.storage.invitation("arb")).toEqual({ ...arb, revokedAt: 5 })
      expect(await under.storage.invitations()).toHaveLength(1)
      expect(await under.storage.invitation("b")).toBeNull()
    })

    test("an invitation can be given another end, or none", async () => {
      await under.storage.addInvitation(arb)
      await under.storage.setInvitationEnd("arb", 9)
      await under.reopen()
      expect(await under.storage.invitation("arb")).toEqual({ ...arb, expiresAt: 9 })
      await under.storage.setInvitationEnd("arb", null)
      expect(await under.storage.invitation("arb")).toEqual(arb)
    })

    test("people by one invitation are counted, even when they come at once", async () => {
      await under.storage.addInvitation(arb)
      await Promise.all(["x", "y"].map((id) => under.storage.addPerson(someone(id), delegate)))
      const names = [(await under.storage.person("x"))?.name, (await under.storage.person("y"))?.name]
      expect(names.sort()).toEqual(["ARB delegate 1", "ARB delegate 2"])
      expect(await under.storage.person("z")).toBeNull()
    })

    test("people of one delegation are counted together, by whichever of its invitations they come", async () => {
      await under.storage.addInvitation(arb)
      await under.storage.addInvitation({ ...arb, id: "k3f9", label: "" })
      await under.storage.addInvitation({ ...arb, id: "rcc", delegation: "RCC" as DelegationCode })
      await under.storage.addPerson({ ...someone("r"), invitation: "rcc" }, () => "RCC delegate 1")
      await under.storage.addPerson(someone("x"), delegate)
      await under.storage.addPerson({ ...someone("y"), invitation: "k3f9" }, delegate)
      expect((await under.storage.person("y"))?.name).toBe("ARB delegate 2")
    })

    test("a program is found by its invitation until its session ends", async () => {
      await under.storage.addInvitation(arb)
      await under.storage.addPerson(someone("x"), delegate)
      expect(await under.storage.program("arb")).toBeNull()
      await under.storage.addPerson(someone("y", true), delegate)
      expect(await under.storage.program("arb")).toMatchObject({ id: "y", isProgram: true })
      await under.storage.endPerson("y", 9)
      expect(await under.storage.program("arb")).toBeNull()
      expect((await under.storage.person("y"))?.endedAt).toBe(9)
    })

    test("for whom the chair types is kept", async () => {
      await under.storage.addInvitation(arb)
      await under.storage.addPerson(someone("x"), delegate)
      await under.storage.setActing("x", "RCC" as DelegationCode)
      await under.reopen()
      expect((await under.storage.person("x"))?.acting).toBe("RCC")
    })

    meetingSuite(() => under)
    test("an invitation that was made keeps what is written on it, and its end", async () => {
      const made = { ...arb, id: "k3f9", label: "for the interpreters", createdAt: 4, expiresAt: 9 }
      await under.storage.addInvitation(made)
      await under.reopen()
      expect(await under.storage.invitation("k3f9")).toEqual(made)
    })

    test("people of a role are those whose session holds, the last heard of first", async () => {
      await under.storage.addInvitation(arb)
      await under.storage.addInvitation({ ...arb, id: "observer", role: "observer", delegation: null })
      for (const id of ["x", "y", "z"]) await under.storage.addPerson(someone(id), delegate)
      await under.storage.addPerson({ ...someone("o"), invitation: "observer" }, () => "Observer")
      await under.storage.markSeen([
        { person: "x", at: 7 },
        { person: "y", at: 8 },
      ])
      await under.storage.endPerson("z", 9)
      await under.reopen()
      const seen = (await under.storage.people("member", 10)).map(({ id, seenAt }) => [id, seenAt])
      expect(seen).toEqual([
        ["y", 8],
        ["x", 7],
      ])
      expect(await under.storage.people("member", 1)).toHaveLength(1)
      expect(await under.storage.people("chair", 10)).toEqual([])
      expect(await under.storage.guestCounts()).toEqual(
        new Map([
          ["arb", 3],
          ["observer", 1],
        ]),
      )
    })

    test("counts of what is open come back in their order, the last of them if there are many", async () => {
      const point = (at: number) => ({ at, brackets: 3, groups: 2, changes: 9 - at, decisions: at })
      for (const at of [1, 2, 3]) await under.storage.addProgress("a", point(at))
      await under.reopen()
      expect(await under.storage.progress("a", 10)).toEqual([point(1), point(2), point(3)])
      expect(await under.storage.progress("a", 2)).toEqual([point(2), point(3)])
      expect(await under.storage.progress("b", 2)).toEqual([])
    })
  })
}

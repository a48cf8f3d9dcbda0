import { describe, expect, it, vi } from "vitest"
import * as Y from "yjs"
import { formatOf, makeElement, textChild, textFragment } from "#model/document.ts"
import type { Mark } from "#model/marks.ts"
import { attributeDefaults, type Paragraph } from "#model/paragraph.ts"
import { keepingOf } from "./keeping.ts"
import { LineCopy } from "./line-copy.ts"
import type { LeftEdit, LocalCopy } from "./local-copy.ts"
import { newDevice } from "./testing/device.ts"

const person = { id: "x", name: "ARB delegate 1", role: "member", delegation: "ARB", acting: "ARB" } as never
const insertion = { type: "insertion", id: "ARB.x", decision: null } as unknown as Mark

/** A page and the server's text, and the edits the page made one by one. */
function open() {
  const server = new Y.Doc()
  const paragraph = { ...attributeDefaults, id: "p1", runs: [{ text: "the growth of the economy,", marks: [] }] }
  textFragment(server).insert(0, [makeElement(paragraph as unknown as Paragraph)])
  const page = new Y.Doc()
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server))
  const edits: Uint8Array[] = []
  page.on("update", (update: Uint8Array) => edits.push(update))
  const type = (at: number, words: string) =>
    (textChild(textFragment(page).get(0) as Y.XmlElement) as Y.XmlText).insert(at, words, formatOf([insertion]))
  return { server, edits, type }
}

const left = (updates: readonly Uint8Array[], isOwn: boolean): LeftEdit[] =>
  updates.map((update, key) => ({ key, update, isOwn }))
const keeping = keepingOf(newDevice().heldBy(person))

describe("what an earlier page left on the device", () => {
  it("is sent on if this person made it", () => {
    const { server, edits, type } = open()
    type(4, "steady ")
    const edit = left(edits, true)
    expect(keeping.sort(edit, server)).toEqual({ own: edit, rescued: [], rescuedKeys: [] })
  })

  it("is offered anew, with its place, if another of the delegation made it", () => {
    const { server, edits, type } = open()
    type(4, "steady ")
    const { own, rescued, rescuedKeys } = keeping.sort(left(edits, false), server)
    expect([own, rescuedKeys]).toEqual([[], [0]])
    expect(rescued).toMatchObject([{ paragraph: "p1", text: "steady ", before: "the ", why: "left-behind" }])
  })

  it("keeps its words, if not their place, when it builds on words the server no longer has", () => {
    const { server, edits, type } = open()
    type(4, "stored before the backup was restored ")
    type(11, "and steady ")
    const { own, rescued } = keeping.sort(left(edits.slice(1), true), server)
    expect(own).toEqual([])
    expect(rescued).toMatchObject([{ text: "and steady ", why: "left-behind" }])
  })
})

describe("the copy of what is typed", () => {
  /** A device that answers when the test lets it. */
  function slowDevice() {
    const kept = new Map<number, Uint8Array>()
    const waiting: { answer: (key: number) => void; fail: () => void; update: Uint8Array }[] = []
    const copy: LocalCopy = {
      left: async () => [],
      keep: (update) => new Promise((answer, fail) => waiting.push({ answer, fail: () => fail(new Error()), update })),
      forget: async (keys) => {
        for (const key of keys) kept.delete(key)
      },
      clear: async () => kept.clear(),
    }
    const settle = async (isKept: boolean) => {
      const next = waiting.shift()
      if (isKept && next) kept.set(kept.size, next.update)
      if (isKept) next?.answer(kept.size - 1)
      else next?.fail()
      await new Promise((resolve) => setImmediate(resolve))
    }
    return { copy, kept, settle }
  }
  const edit = Y.encodeStateAsUpdate(new Y.Doc())

  it("is whole only when the device has written it", async () => {
    const { copy, settle } = slowDevice()
    const line = new LineCopy(copy, () => {})
    line.keep(edit, false)
    expect(line.isWhole).toBe(false)
    await settle(true)
    expect(line.isWhole).toBe(true)
  })

  it("is not whole after the device has refused, until the server has everything", async () => {
    const { copy, settle } = slowDevice()
    const line = new LineCopy(copy, () => {})
    line.keep(edit, false)
    await settle(false)
    expect(line.isWhole).toBe(false)
    line.forget()
    expect(line.isWhole).toBe(true)
  })

  it("leaves nothing behind of what was being written when the server had it", async () => {
    const { copy, kept, settle } = slowDevice()
    const line = new LineCopy(copy, () => {})
    line.keep(edit, false)
    line.forget()
    await settle(true)
    expect(kept.size).toBe(0)
  })

  it("is not written while the server is about to confirm it, and is when it has not", async () => {
    vi.useFakeTimers()
    const { copy } = slowDevice()
    const keep = vi.spyOn(copy, "keep")
    const line = new LineCopy(copy, () => {})
    line.keep(edit, true)
    line.forget()
    await vi.advanceTimersByTimeAsync(1000)
    expect(keep).not.toHaveBeenCalled()
    line.keep(edit, true)
    expect(line.isWhole).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(keep).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })
})

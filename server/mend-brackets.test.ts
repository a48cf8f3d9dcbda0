import { beforeEach, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { crossingBrackets } from "#model/crossing.ts"
import { formatOf, readParagraphs } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { draft } from "#model/testing/build.ts"
import { seedDocument } from "#model/view.ts"
import { Gate } from "./gate.ts"
import { seed } from "./testing/seed.ts"
import { bracket, propose, proposer, updateBy, wordsOf } from "./testing/writing.ts"

const clients: Record<string, number> = { ARB: 1001, RCC: 2002, B: 3003 }

let gate: Gate
let state: Uint8Array
beforeEach(() => {
  const doc = new Y.Doc()
  const paragraphs = draft("h header: Document DL/1\np1 item =a: one two three\np2 item =b: four five")
  doc.transact(() => seedDocument(doc, { ...seed(), paragraphs }))
  gate = new Gate([Y.encodeStateAsUpdate(doc)])
  state = gate.snapshot()
})

const receive = (delegation: string, act: (doc: Y.Doc) => void, from = gate.snapshot()) =>
  gate.receive(updateBy(from, clients[delegation] as number, act), {
    delegation: delegation as DelegationCode,
    mayWrite: (client) => client === clients[delegation],
  })

const put = (id: string, paragraph: string, from: number, length: number) => (doc: Y.Doc) =>
  wordsOf(doc, paragraph).format(from, length, formatOf([bracket(id), proposer(id, id.slice(0, id.indexOf(".")))]))

/** The words under each bracket, all paragraphs in a row. */
const bracketed = () => {
  const words: Record<string, string> = {}
  for (const { text, marks } of readParagraphs(gate.doc).flatMap(({ runs }) => runs))
    for (const mark of marks) if (mark.type === "bracket") words[mark.id] = (words[mark.id] ?? "") + text
  return words
}

describe("brackets that two delegations set across each other at one moment (L7)", () => {
  test("nest: the later one is drawn round the earlier, and nobody's objection goes from a word", () => {
    receive("ARB", put("ARB.1", "p1", 0, 7), state)
    expect(receive("RCC", put("RCC.1", "p1", 4, 9), state).ok).toBe(true)
    expect(bracketed()).toEqual({ "ARB.1": "one two", "RCC.1": "one two three" })
    expect(crossingBrackets(gate.paragraphs())).toBeNull()
  })

  test("nest over several paragraphs, and round more than one", () => {
    receive("ARB", put("ARB.1", "p1", 0, 7), state)
    receive("B", put("B.1", "p2", 2, 7), state)
    const over = (doc: Y.Doc) => {
      put("RCC.1", "p1", 4, 9)(doc)
      put("RCC.1", "p2", 0, 4)(doc)
    }
    expect(receive("RCC", over, state).ok).toBe(true)
    expect(bracketed()["RCC.1"]).toBe("one two threefour five")
  })

  test("are shown to their authors as they stand now, too", () => {
    receive("ARB", put("ARB.1", "p1", 0, 7), state)
    const update = updateBy(state, 2002, put("RCC.1", "p1", 4, 9))
    const author = { delegation: "RCC" as DelegationCode, mayWrite: () => true }
    const { updates } = gate.receive(update, author)
    const page = new Y.Doc()
    for (const one of [state, update, ...updates.slice(1)]) Y.applyUpdate(page, one)
    expect(JSON.stringify(readParagraphs(page))).toContain('"one ')
    expect(crossingBrackets(readParagraphs(page))).toBeNull()
  })
})

test("a bracket that loses its end to a deletion still holds those inside it (L7)", () => {
  receive("RCC", put("RCC.1", "p1", 0, 13), state)
  receive("ARB", (doc) => propose(doc, "p1", 13, " more", "ARB.1"))
  receive("RCC", put("RCC.1", "p1", 13, 5))
  const before = gate.snapshot()
  receive("B", put("B.1", "p1", 8, 5), before)
  expect(receive("ARB", (doc) => wordsOf(doc, "p1").delete(13, 5), before).ok).toBe(true)
  expect(crossingBrackets(gate.paragraphs())).toBeNull()
})

test("another's bracket is never drawn round one's own (L2, L7)", () => {
  receive("RCC", put("RCC.1", "p1", 0, 7), state)
  const forged = receive("ARB", put("RCC.1", "p1", 4, 9))
  expect(forged).toMatchObject({ ok: false, reason: "not-own" })
  expect(bracketed()).toEqual({ "RCC.1": "one two" })
})

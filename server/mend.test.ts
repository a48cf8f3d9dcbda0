import { beforeEach, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { applyPlan } from "#model/apply-plan.ts"
import { planRuling } from "#model/decision.ts"
import { formatOf, readParagraphs } from "#model/document.ts"
import type { ChangeId, DelegationCode, ParagraphId } from "#model/ids.ts"
import { plainText } from "#model/plain-text.ts"
import type { Verdict } from "#model/protocol.ts"
import { planJoin } from "#model/sponsorship.ts"
import { draft } from "#model/testing/build.ts"
import { seedDocument } from "#model/view.ts"
import { Gate } from "./gate.ts"
import { seed } from "./testing/seed.ts"
import { deletion, insertion, propose, proposer, updateBy, wordsOf } from "./testing/writing.ts"

const clients: Record<string, number> = { ARB: 1001, RCC: 2002 }

let gate: Gate
beforeEach(() => {
  const doc = new Y.Doc()
  doc.transact(() => seedDocument(doc, { ...seed(), paragraphs: draft("p1 item =a: base text") }))
  gate = new Gate([Y.encodeStateAsUpdate(doc)])
})

/** What a delegation does to the text as it was in `state`; the gate gets it now. */
const receive = (delegation: string, act: (doc: Y.Doc) => void, state = gate.snapshot()) =>
  gate.receive(updateBy(state, clients[delegation] as number, act), {
    delegation: delegation as DelegationCode,
    mayWrite: (client) => client === clients[delegation],
  })

/** Each run as words and the ids on them. */
const runs = () =>
  readParagraphs(gate.doc).flatMap((paragraph) =>
    paragraph.runs.map(({ text, marks }) =>
      [text, ...marks.map((mark) => (mark.type === "proposer" ? `&${mark.delegation}` : mark.id))].join(" "),
    ),
  )

function rule(verdict: Verdict): void {
  const request = { target: { kind: "change", id: "ARB.1" as ChangeId }, verdict } as const
  const ruling = planRuling(gate.paragraphs(), request, 1, () => "n" as ParagraphId)
  if (!ruling.ok) throw new Error(ruling.reason)
  gate.change((doc) => applyPlan(doc, ruling.plan))
}

describe("a letter typed in one's own words, while", () => {
  const typeOn = (state: Uint8Array) => receive("ARB", (doc) => wordsOf(doc, "p1").insert(7, "!"), state)
  let state: Uint8Array
  beforeEach(() => {
    receive("ARB", (doc) => propose(doc, "p1", 5, "ours ", "ARB.1"))
    state = gate.snapshot()
  })

  test("another delegation joins them, becomes a proposal in the midst of them (L2, L4)", () => {
    const planned = planJoin(gate.paragraphs(), "ARB.1", "RCC" as DelegationCode)
    gate.change((doc) => planned.ok && applyPlan(doc, planned.plan))
    expect(typeOn(state).ok).toBe(true)
    expect(runs()).toEqual(["base ", "ou ARB.1 &ARB &RCC", "! ARB.1-m &ARB", "rs  ARB.1 &ARB &RCC", "text"])
  })

  test("the chair agrees to them, becomes an undecided proposal (L2, L5)", () => {
    rule("accept")
    expect(typeOn(state).ok).toBe(true)
    expect(plainText(gate.paragraphs(), "base")).toContain("base text")
    expect(gate.paragraphs()[0]?.runs[2]?.marks[0]).toEqual({ type: "insertion", id: "ARB.1-m", decision: null })
  })

  test("the chair rejects them, becomes a proposal of its own and not base text (L1, L2, L5)", () => {
    rule("reject")
    expect(typeOn(state).ok).toBe(true)
    expect(runs()).toEqual(["base ", expect.stringMatching(/^! ARB\.m\S+ &ARB$/), "text"])
    expect(plainText(gate.paragraphs(), "base")).toContain("base text")
  })

  test("they change hands comes to others as it is, and they go on under the new id", () => {
    const planned = planJoin(gate.paragraphs(), "ARB.1", "RCC" as DelegationCode)
    gate.change((doc) => planned.ok && applyPlan(doc, planned.plan))
    typeOn(state)
    const more = receive("ARB", (doc) => wordsOf(doc, "p1").insert(8, "?"))
    expect(more.ok).toBe(true)
    expect(runs()).toContain("!? ARB.1-m &ARB")
  })
})

describe("own words deleted, while", () => {
  const takeBack = (state: Uint8Array) => receive("ARB", (doc) => wordsOf(doc, "p1").delete(6, 2), state)
  let state: Uint8Array
  beforeEach(() => {
    receive("ARB", (doc) => propose(doc, "p1", 5, "ours ", "ARB.1"))
    state = gate.snapshot()
  })

  test("another delegation joins them, are proposed for deletion instead (L2, L4)", () => {
    const planned = planJoin(gate.paragraphs(), "ARB.1", "RCC" as DelegationCode)
    gate.change((doc) => planned.ok && applyPlan(doc, planned.plan))
    const verdict = takeBack(state)
    expect(verdict.ok).toBe(true)
    const struck = /^ur ARB\.m\S+ ARB\.1 &ARB &RCC &ARB$/
    expect(runs()).toEqual(["base ", "o ARB.1 &ARB &RCC", expect.stringMatching(struck), "s  ARB.1 &ARB &RCC", "text"])
    const other = new Y.Doc()
    for (const update of [state, ...verdict.updates, gate.snapshot()]) Y.applyUpdate(other, update)
    expect(readParagraphs(other)).toEqual(gate.paragraphs())
  })

  test("the chair agrees to them, are proposed for deletion instead (L2, L5)", () => {
    rule("accept")
    expect(takeBack(state).ok).toBe(true)
    expect(plainText(gate.paragraphs(), "markup")).toContain("{++o++}{++{--ur--}++}{++s ++}")
  })

  test("are not given back where others typed them (L2)", () => {
    const theirs = receive("RCC", (doc) => wordsOf(doc, "p1").delete(6, 2))
    expect(theirs).toMatchObject({ ok: false, reason: "not-own" })
    expect(runs()).toEqual(["base ", "ours  ARB.1 &ARB", "text"])
  })
})

test("the end of a mark that somebody deletes while another writes there does not run on over others' words (L2)", () => {
  receive("ARB", (doc) => propose(doc, "p1", 5, "ours ", "ARB.1"))
  const state = gate.snapshot()
  receive("RCC", (doc) => propose(doc, "p1", 7, "theirs", "RCC.1"))
  const verdict = receive("ARB", (doc) => wordsOf(doc, "p1").delete(5, 5), state)
  expect(verdict.ok).toBe(true)
  expect(runs()).toEqual(["base ", "theirs RCC.1 &RCC", "text"])
})

test("own words whose marks are taken off keep them, and a fellow delegate may not even ask for it (L1, L2)", () => {
  receive("ARB", (doc) => propose(doc, "p1", 5, "ours ", "ARB.1"))
  const off = Object.fromEntries(
    Object.keys(formatOf([insertion("ARB.1"), proposer("ARB.1", "ARB")])).map((key) => [key, null]),
  )
  const takeOff = (doc: Y.Doc) => wordsOf(doc, "p1").format(5, 5, off)
  const fellow = { delegation: "ARB" as DelegationCode, mayWrite: (client: number) => client === 1002 }
  const asked = gate.receive(updateBy(gate.snapshot(), 1002, takeOff), fellow)
  expect(asked).toMatchObject({ ok: false, reason: "not-own" })
  expect(receive("ARB", takeOff).ok).toBe(true)
  expect(runs()).toEqual(["base ", "ours  ARB.1 &ARB", "text"])
})

test("words typed in a run whose beginning a fellow delegate deletes at that moment keep their mark (L1, L2)", () => {
  receive("ARB", (doc) => propose(doc, "p1", 5, "ours ", "ARB.1"))
  const state = gate.snapshot()
  const fellow = { delegation: "ARB" as DelegationCode, mayWrite: (client: number) => client === 1002 }
  gate.receive(
    updateBy(state, 1002, (doc) => wordsOf(doc, "p1").insert(8, "!")),
    fellow,
  )
  expect(receive("ARB", (doc) => wordsOf(doc, "p1").delete(5, 5), state).ok).toBe(true)
  expect(runs()).toEqual(["base ", "! ARB.1 &ARB", "text"])
  expect(plainText(gate.paragraphs(), "base")).toContain("base text")
})

test("words typed in others' words that are agreed at that moment are their author's alone (L2, L5)", () => {
  receive("ARB", (doc) => propose(doc, "p1", 5, "ours ", "ARB.1"))
  const state = gate.snapshot()
  rule("accept")
  const typed = receive("RCC", (doc) => propose(doc, "p1", 7, "X", "RCC.1"), state)
  expect(typed.ok).toBe(true)
  expect(runs()).toEqual(["base ", "ou ARB.1 &ARB", "X RCC.1 &RCC", "rs  ARB.1 &ARB", "text"])
})

test("another's mark drawn wider by deleting its end is not mended, but refused (L2)", () => {
  receive("RCC", (doc) => wordsOf(doc, "p1").format(0, 4, formatOf([deletion("RCC.1"), proposer("RCC.1", "RCC")])))
  const wider = receive("ARB", (doc) =>
    wordsOf(doc, "p1").format(0, 9, formatOf([deletion("RCC.1"), proposer("RCC.1", "RCC")])),
  )
  expect(wider).toMatchObject({ ok: false, reason: "not-own" })
  expect(runs()).toEqual(["base RCC.1 &RCC", " text"])
})

test("words that an edit itself puts under a mark are not mended, but refused (L2)", () => {
  const forged = receive("RCC", (doc) =>
    wordsOf(doc, "p1").format(0, 4, formatOf([insertion("RCC.9"), proposer("RCC.9", "RCC")])),
  )
  expect(forged).toMatchObject({ ok: false, reason: "not-own" })
  const plain = receive("RCC", (doc) => wordsOf(doc, "p1").insert(2, "x", {}))
  expect(plain).toMatchObject({ ok: false, reason: "not-own" })
})

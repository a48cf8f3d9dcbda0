import { beforeEach, describe, expect, test } from "vitest"
import * as Y from "yjs"
import { formatOf, makeElement, textFragment } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import { markKey } from "#model/mark-keys.ts"
import type { RefusalCode } from "#model/protocol.ts"
import { draft } from "#model/testing/build.ts"
import { readRecord, seedDocument } from "#model/view.ts"
import { Gate } from "./gate.ts"
import { seed } from "./testing/seed.ts"
import {
  bracket,
  contentOf,
  deletion,
  elementOf,
  insertion,
  mark,
  propose,
  proposer,
  updateBy,
  wordsOf,
} from "./testing/writing.ts"

const ownClient = 1001
const othersClient = 2002

const seeded = () => {
  const doc = new Y.Doc()
  doc.transact(() => seedDocument(doc, seed()))
  propose(doc, "p1", 5, "ARB's earlier ", "ARB.0")
  return Y.encodeStateAsUpdate(doc)
}

let gate: Gate
beforeEach(() => {
  gate = new Gate([seeded()])
})

const receive = (update: Uint8Array, delegation = "ARB") =>
  gate.receive(update, {
    delegation: delegation as DelegationCode,
    mayWrite: (client) => client === (delegation === "ARB" ? ownClient : othersClient),
  })

const writeAs = (client: number, act: (doc: Y.Doc) => void) => updateBy(gate.snapshot(), client, act)
const write = (act: (doc: Y.Doc) => void) => receive(writeAs(ownClient, act))

describe("the gate lets in", () => {
  test("words proposed in the base text (L2)", () => {
    const verdict = write((doc) => propose(doc, "p1", 0, "knowing "))
    expect(verdict.ok && verdict.updates).toHaveLength(1)
    expect(gate.paragraphs()[1]?.runs[0]?.text).toBe("knowing ")
  })

  test("one letter after another, and their deletion", () => {
    for (const [at, letter] of ["n", "e", "w"].entries())
      expect(write((doc) => propose(doc, "p1", at, letter)).ok).toBe(true)
    expect(write((doc) => wordsOf(doc, "p1").delete(0, 3)).ok).toBe(true)
  })

  test("base text struck, not gone (L1)", () => {
    const marks = formatOf([deletion("ARB.1"), proposer("ARB.1", "ARB")])
    expect(write((doc) => wordsOf(doc, "p2").format(0, 3, marks)).ok).toBe(true)
  })

  test("a bracket over base text and others' words (L7)", () => {
    const marks = formatOf([bracket("ARB.b"), proposer("ARB.b", "ARB")])
    expect(write((doc) => wordsOf(doc, "p2").format(0, 12, marks)).ok).toBe(true)
  })

  test("a new paragraph, words in it, and its end", () => {
    const [added] = draft("p9 item +ARB.9: {+ARB.9|a new item+}")
    expect(write((doc) => textFragment(doc).insert(2, [makeElement(added as never)])).ok).toBe(true)
    expect(write((doc) => propose(doc, "p9", 2, "wholly ", "ARB.9")).ok).toBe(true)
    expect(write((doc) => textFragment(doc).delete(2, 1)).ok).toBe(true)
    expect(gate.paragraphs()).toHaveLength(5)
  })

  test("what it knows already, from whoever sends it", () => {
    expect(receive(gate.snapshot())).toEqual({ ok: true, updates: [] })
    expect(receive(gate.snapshot(), "RCC")).toEqual({ ok: true, updates: [] })
    expect(gate.bringsNothing(gate.snapshot())).toBe(true)
  })

  test("everybody's edits one after another, after one was refused", () => {
    expect(write((doc) => propose(doc, "p1", 0, "mine ")).ok).toBe(true)
    expect(write((doc) => wordsOf(doc, "p1").delete(0, 20)).ok).toBe(false)
    const theirs = writeAs(othersClient, (doc) => propose(doc, "p3", 0, "theirs ", "RCC.7"))
    expect(receive(theirs, "RCC").ok).toBe(true)
    expect(write((doc) => propose(doc, "p1", 0, "and mine again ")).ok).toBe(true)
  })
})

const record = (doc: Y.Doc) => doc.getMap("record")
const register = (doc: Y.Doc) => record(doc).get("register") as Y.Array<unknown>

describe("the gate keeps out, and the document stays exactly as it was:", () => {
  test.each<[string, RefusalCode, (doc: Y.Doc) => void]>([
    ["words under another's delegation (L2)", "not-own", (doc) => propose(doc, "p1", 0, "we agree ", "RCC.9")],
    ["words under nobody's name", "not-own", (doc) => wordsOf(doc, "p1").insert(0, "plain ", {})],
    ["base text deleted (L1)", "not-own", (doc) => wordsOf(doc, "p1").delete(0, 4)],
    ["another's words deleted (L2)", "not-own", (doc) => wordsOf(doc, "p2").delete(4, 8)],
    ["a base paragraph removed", "not-own", (doc) => textFragment(doc).delete(1, 1)],
    ["everything removed", "not-own", (doc) => textFragment(doc).delete(0, 5)],
    ["paragraphs in another order", "not-own", (doc) => moveFirstToEnd(doc)],
    ["another's bracket lifted (L7)", "not-own", (doc) => unmark(doc, "p3", [bracket("RCC.b")])],
    ["another's deletion lifted", "not-own", (doc) => unmark(doc, "p3", [deletion("RCC.2"), proposer("RCC.2", "RCC")])],
    ["another's support withdrawn (L4)", "not-own", (doc) => unmark(doc, "p2", [proposer("RCC.1", "RCC")])],
    ["a letter of the base text changed", "not-own", (doc) => elementOf(doc, "p1").setAttribute("baseLabel", "z")],
    ["a base paragraph claimed as its own", "not-own", (doc) => elementOf(doc, "p1").setAttribute("inserted", "ARB.1")],
    ["its own words marked as decided (L5)", "not-own", (doc) => markDecided(doc)],
    ["an insertion nobody stands behind", "unsponsored", (doc) => unsponsored(doc)],
    ["a mark of a kind we do not know", "unknown-mark", (doc) => format(doc, { "bold--AAAAAAAA": { on: true } })],
    ["a mark with one attribute more", "mark-attribute", (doc) => format(doc, withExtra())],
    ["a mark under another's key", "mark-key", (doc) => format(doc, underOtherKey())],
    ["a mark that is no object", "mark-value", (doc) => format(doc, { [markKey(bracket("ARB.b"))]: "yes" })],
    [
      "control characters, which could forge separators",
      "control-character",
      (doc) => propose(doc, "p1", 0, "a\u0001b"),
    ],
    ["an attribute we do not know", "paragraph-attribute", (doc) => elementOf(doc, "p1").setAttribute("onclick", "x")],
    ["a level out of range", "paragraph-attribute", (doc) => elementOf(doc, "p1").setAttribute("level", 9 as never)],
    ["an attribute on the words", "text-attribute", (doc) => wordsOf(doc, "p1").setAttribute("a", 1)],
    ["two paragraphs of one id", "duplicate-paragraph", (doc) => addParagraph(doc, "p1 item +ARB.9: {+ARB.9|x+}")],
    ["an element of another kind", "content-type", (doc) => textFragment(doc).insert(0, [new Y.XmlElement("script")])],
    ["words outside paragraphs", "not-a-paragraph", (doc) => textFragment(doc).insert(0, [new Y.XmlText("x")])],
    ["a paragraph within a paragraph", "not-text", (doc) => nest(doc)],
    ["a picture in the words", "content-type", (doc) => wordsOf(doc, "p1").insertEmbed(0, { image: "x" })],
    ["another document within", "content-type", (doc) => elementOf(doc, "p1").setAttribute("x", new Y.Doc() as never)],
    ["a root of its own", "other-root", (doc) => doc.getText("hidden").insert(0, "x")],
    ["a new key in the record", "other-root", (doc) => record(doc).set("decided", "all of it")],
    ["the record's title changed", "other-root", (doc) => record(doc).set("meta", { title: "x" })],
    ["the delegations removed", "other-root", (doc) => record(doc).delete("delegations")],
    ["a line in the register (L5)", "other-root", (doc) => register(doc).push([{ number: 1 }])],
    ["the register removed (L5)", "other-root", (doc) => record(doc).delete("register")],
    ["much more than anybody types", "too-large", (doc) => propose(doc, "p1", 0, "x".repeat(limits.maxUpdateBytes))],
  ])("%s", (_, reason, act) => {
    const before = { content: contentOf(gate.doc), paragraphs: JSON.stringify(gate.paragraphs()) }
    expect(write(act)).toMatchObject({ ok: false, reason })
    expect({ content: contentOf(gate.doc), paragraphs: JSON.stringify(gate.paragraphs()) }).toEqual(before)
    expect(readRecord(gate.doc).meta.id).toBe("resolution-130")
    expect(write((doc) => propose(doc, "p1", 0, "still writing ")).ok).toBe(true)
  })

  test("an edit under another's client id", () => {
    const update = writeAs(othersClient, (doc) => propose(doc, "p1", 0, "x"))
    expect(receive(update)).toMatchObject({ ok: false, reason: "foreign-client-id" })
  })

  test("an edit under the server's own client id", () => {
    const update = writeAs(gate.doc.clientID, (doc) => propose(doc, "p1", 0, "x"))
    expect(receive(update)).toMatchObject({ ok: false, reason: "foreign-client-id" })
  })

  test("the second half of an edit, the first being kept back", () => {
    const second = writeInTwo().second
    expect(receive(second)).toMatchObject({ ok: false, reason: "gap" })
  })

  test("deletions of what is not there yet", () => {
    const { both } = writeInTwo()
    const onlyDeletions = deletionsOf(both)
    expect(receive(onlyDeletions)).toMatchObject({ ok: false, reason: "unknown-delete" })
  })

  test("bytes that are no update", () => {
    for (const bytes of [[], [255], [1, 1, 1, 1, 255, 255], [0, 9, 9, 9]])
      expect(receive(Uint8Array.from(bytes))).toMatchObject({ ok: false, reason: "malformed-update" })
  })

  test("any of a thousand updates with a byte turned, unless it stays within its author's rights", () => {
    const base = JSON.stringify(gate.paragraphs()[0])
    const update = writeAs(ownClient, (doc) => {
      propose(doc, "p1", 3, "words ")
      wordsOf(doc, "p2").format(0, 3, formatOf([deletion("ARB.2"), proposer("ARB.2", "ARB")]))
    })
    for (let turn = 0; turn < 1000; turn++) {
      const turned = update.slice()
      const at = (turn * 7919) % turned.length
      turned[at] = (turned[at] as number) ^ (1 + ((turn * 104729) % 255))
      receive(turned)
      expect(JSON.stringify(gate.paragraphs()[0])).toBe(base)
    }
    expect(gate.paragraphs().map(({ id }) => id)).toEqual(["c1", "p1", "p2", "p3", "p4"])
  })
})

test("a document with a part missing is not opened", () => {
  const { first, second } = writeInTwo()
  expect(() => new Gate([seeded(), second])).toThrow()
  expect(first.length).toBeGreaterThan(0)
})

test("a document built again after a refusal is the one that was", () => {
  for (let i = 0; i < 50; i++) write((doc) => propose(doc, "p1", i % 7, `${i} `, `ARB.${i}`))
  const before = Y.encodeStateAsUpdate(gate.doc)
  expect(write((doc) => wordsOf(doc, "p4").delete(0, 2)).ok).toBe(false)
  expect(Y.encodeStateAsUpdate(gate.doc)).toEqual(before)
})

function writeInTwo() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, gate.snapshot())
  doc.clientID = ownClient
  const updates: Uint8Array[] = []
  doc.on("update", (update: Uint8Array) => updates.push(update))
  doc.transact(() => propose(doc, "p1", 0, "first "))
  doc.transact(() => propose(doc, "p1", 0, "second "))
  doc.transact(() => wordsOf(doc, "p1").delete(0, 13))
  const [first, second] = updates as [Uint8Array, Uint8Array]
  return { first, second, both: Y.mergeUpdates(updates) }
}

/** The same update without its structs: their number becomes 0. */
function deletionsOf(update: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, gate.snapshot())
  Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
}

function moveFirstToEnd(doc: Y.Doc): void {
  const [first] = draft("c1 call: recognizing")
  textFragment(doc).delete(0, 1)
  textFragment(doc).insert(4, [makeElement(first as never)])
}

function unmark(doc: Y.Doc, paragraph: string, marks: Parameters<typeof formatOf>[0]): void {
  const off = Object.fromEntries(Object.keys(formatOf(marks)).map((key) => [key, null]))
  wordsOf(doc, paragraph).format(0, wordsOf(doc, paragraph).length, off as never)
}

const format = (doc: Y.Doc, marks: Record<string, unknown>) => wordsOf(doc, "p1").format(0, 3, marks as never)

function markDecided(doc: Y.Doc): void {
  const decided = mark({ type: "insertion", id: "ARB.1", decision: 1 })
  wordsOf(doc, "p1").insert(0, "agreed ", formatOf([decided, proposer("ARB.1", "ARB")]))
}

const unsponsored = (doc: Y.Doc) => wordsOf(doc, "p1").insert(0, "x ", formatOf([insertion("ARB.1")]))

const withExtra = () => ({ [markKey(bracket("ARB.b"))]: { id: "ARB.b", colour: "red" } })
const underOtherKey = () => ({ [markKey(bracket("ARB.c"))]: { id: "ARB.b" } })

function addParagraph(doc: Y.Doc, line: string): void {
  const [added] = draft(line)
  textFragment(doc).insert(1, [makeElement(added as never)])
}

function nest(doc: Y.Doc): void {
  const [added] = draft("p9 item +ARB.9: {+ARB.9|x+}")
  elementOf(doc, "p1").insert(0, [makeElement(added as never)])
}

test("an act of the server's own that breaks off half way has not happened", () => {
  const before = contentOf(gate.doc)
  expect(() =>
    gate.change((doc) => {
      wordsOf(doc, "p1").delete(0, 4)
      throw new RangeError("plan again")
    }),
  ).toThrow("plan again")
  expect(contentOf(gate.doc)).toBe(before)
  expect(write((doc) => propose(doc, "p1", 0, "still writing ")).ok).toBe(true)
})

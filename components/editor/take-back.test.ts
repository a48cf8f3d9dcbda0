import { beforeEach, expect, test } from "vitest"
import { defaultDeleteFilter, defaultProtectedNodes } from "y-prosemirror"
import * as Y from "yjs"
import { formatOf, makeElement, readParagraphs, textFragment } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { draft } from "#model/testing/build.ts"
import { mendCrossing } from "#server/mend-brackets.ts"
import { bracket, elementOf, propose, proposer, wordsOf } from "#server/testing/writing.ts"
import { noteBegunBrackets } from "./begun-brackets.ts"
import { takeBack } from "./take-back.ts"
import { shown } from "./testing/shown.ts"

const ARB = "ARB" as DelegationCode

let own: Y.Doc
let others: Y.Doc
let manager: Y.UndoManager
beforeEach(() => {
  own = new Y.Doc()
  others = new Y.Doc()
  textFragment(own).insert(0, draft("p1: base text\n p2: more").map(makeElement))
  meet()
  manager = new Y.UndoManager(textFragment(own), {
    trackedOrigins: new Set(["ARB"]),
    captureTimeout: 0,
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
  })
  noteBegunBrackets(manager)
})

function meet(): void {
  Y.applyUpdate(others, Y.encodeStateAsUpdate(own))
  Y.applyUpdate(own, Y.encodeStateAsUpdate(others))
}

const type = (at: number, words: string, change: string) =>
  own.transact(() => propose(own, "p1", at, words, change), "ARB")
const text = () => shown(readParagraphs(own))

test("words typed and taken back come again", () => {
  type(5, "new ", "ARB.1")
  expect(takeBack(manager, "undo", ARB)).toBe(true)
  expect(text()).toEqual(["base text", "more"])
  expect(takeBack(manager, "redo", ARB)).toBe(true)
  expect(text()).toEqual(["base {+ARB.1|new +}text", "more"])
  expect(takeBack(manager, "redo", ARB)).toBe(false)
})

test("what another wrote in one's own words stays theirs alone when these are taken back, and come again (L2)", () => {
  type(5, "new ", "ARB.1")
  meet()
  propose(others, "p1", 7, "x", "RCC.1")
  meet()
  takeBack(manager, "undo", ARB)
  expect(text()).toEqual(["base {+RCC.1|x+}text", "more"])
  takeBack(manager, "redo", ARB)
  expect(text().join()).toContain("{+RCC.1|x+}")
  expect(
    text()
      .join()
      .replaceAll(/\{\+(ARB|RCC)[^}]*\}/g, ""),
  ).toBe("base text,more")
})

test("a paragraph of one's own in which another writes keeps its break when its making is taken back (L2)", () => {
  own.transact(() => {
    textFragment(own).insert(1, draft("n1 item +ARB.2: {+ARB.2|ours+}").map(makeElement))
  }, "ARB")
  meet()
  propose(others, "n1", 4, "theirs", "RCC.1")
  meet()
  takeBack(manager, "undo", ARB)
  expect(text()).toEqual(["base text", "+ARB.2: {+RCC.1|theirs+}", "more"])
  expect(elementOf(own, "n1").getAttribute("style")).toBe("item")
  expect(wordsOf(own, "n1").length).toBe(6)
})

const put = (doc: Y.Doc, id: string, from: number, length: number) =>
  wordsOf(doc, "p1").format(from, length, formatOf([bracket(id), proposer(id, id.slice(0, id.indexOf(".")))]))
const bracketHere = (id: string, from: number, length: number) => own.transact(() => put(own, id, from, length), "ARB")

/** The server has RCC's bracket already, and draws ours round it. */
function drawnWiderByServer(id: string, from: number, length: number): void {
  bracketHere("ARB.b", 2, 4)
  put(others, id, from, length)
  const before = readParagraphs(others)
  meet()
  expect(mendCrossing(others, { before, delegation: ARB })).toBe(true)
  meet()
}

test.each([
  ["behind it", 4, 5],
  ["before it", 0, 4],
])("a bracket that the server has drawn wider %s is taken back whole, and comes again (L7)", (_, from, length) => {
  drawnWiderByServer("RCC.b", from, length)
  const wider = text()
  expect(wider.join()).toContain("[ARB.b|")
  expect(takeBack(manager, "undo", ARB)).toBe(true)
  expect(text().join()).not.toContain("ARB.b")
  expect(text().join()).toContain("[RCC.b|")
  expect(takeBack(manager, "redo", ARB)).toBe(true)
  expect(text().join()).toContain("[ARB.b|")
})

test("what was typed before such a bracket is not taken back with it", () => {
  type(9, " new", "ARB.1")
  meet()
  drawnWiderByServer("RCC.b", 0, 4)
  takeBack(manager, "undo", ARB)
  expect(text()).toEqual(["[RCC.b|base] text{+ARB.1| new+}", "more"])
})

test("a bracket that was drawn wider here is as wide as before when that is taken back", () => {
  bracketHere("ARB.b", 0, 4)
  bracketHere("ARB.b", 0, 9)
  takeBack(manager, "undo", ARB)
  expect(text()).toEqual(["[ARB.b|base] text", "more"])
  takeBack(manager, "undo", ARB)
  expect(text()).toEqual(["base text", "more"])
})

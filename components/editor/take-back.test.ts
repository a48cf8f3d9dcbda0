import { beforeEach, expect, test } from "vitest"
import { defaultDeleteFilter, defaultProtectedNodes } from "y-prosemirror"
import * as Y from "yjs"
import { makeElement, readParagraphs, textFragment } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { draft } from "#model/testing/build.ts"
import { elementOf, propose, wordsOf } from "#server/testing/writing.ts"
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

import { expect, test } from "vitest"
import * as Y from "yjs"
import {
  formatOf,
  makeElement,
  paragraphElements,
  readParagraph,
  readParagraphs,
  textChild,
  textFragment,
} from "./document.ts"
import type { DelegationCode } from "./ids.ts"
import { refusalOf } from "./lawful.ts"
import { keepsOthersWords } from "./others-words.ts"
import type { Paragraph } from "./paragraph.ts"
import { draft } from "./testing/build.ts"

const D = "ARB" as DelegationCode

/** Whether an edit keeps others' words, and whether it is lawful by how the text reads. */
function judge(text: string, act: (doc: Y.Doc) => void): { keeps: boolean; reads: string | null } {
  const doc = new Y.Doc()
  textFragment(doc).insert(0, draft(text).map(makeElement))
  const before = readParagraphs(doc)
  doc.transact(() => act(doc))
  const after = readParagraphs(doc)
  return { keeps: keepsOthersWords({ before, after }, D), reads: refusalOf({ before, after, D, wholeAfter: after }) }
}

const words = (doc: Y.Doc, at = 0) => textChild(paragraphElements(doc)[at] as Y.XmlElement) as Y.XmlText
const own = formatOf(draft("p: {+ARB.1|x+}")[0]?.runs[0]?.marks ?? [])
const off = Object.fromEntries(Object.keys(own).map((key) => [key, null]))

test("own words come and go, wherever they stand (L2)", () => {
  expect(judge("p: base text", (doc) => words(doc).insert(4, " own", own))).toEqual({ keeps: true, reads: null })
  expect(judge("p: base {+ARB.1|own +}text", (doc) => words(doc).delete(5, 4))).toEqual({ keeps: true, reads: null })
})

test("base text taken out and written again reads the same and is not the same (L2)", () => {
  const again = judge("p: base text", (doc) => {
    words(doc).delete(0, 4)
    words(doc).insert(0, "base")
  })
  expect(again).toEqual({ keeps: false, reads: null })
})

test("an own letter exchanged for the base letter beside it reads the same and is not the same (L2)", () => {
  const exchanged = judge("p: {+ARB.1|t+}text", (doc) => {
    words(doc).format(0, 1, off)
    words(doc).format(1, 1, own)
  })
  expect(exchanged).toEqual({ keeps: false, reads: null })
})

test("a paragraph of others taken out and put in again is not the same (L2)", () => {
  const again = judge("p1: one\np2: two", (doc) => {
    const copy = makeElement(readParagraph(paragraphElements(doc)[1] as Y.XmlElement))
    textFragment(doc).delete(1, 1)
    textFragment(doc).insert(1, [copy])
  })
  expect(again).toEqual({ keeps: false, reads: null })
})

test("marks on base text leave it the same, and so does an own paragraph taken out (L2)", () => {
  const strike = formatOf(draft("p: {-ARB.2|x-}")[0]?.runs[0]?.marks ?? [])
  expect(judge("p: base text", (doc) => words(doc).format(0, 4, strike)).keeps).toBe(true)
  const taken = judge("p1: one\nq +ARB.1: {+ARB.1|own+}\np2: two", (doc) => textFragment(doc).delete(1, 1))
  expect(taken).toEqual({ keeps: true, reads: null })
})

test("it cannot be told from values alone", () => {
  const [paragraph] = draft("p: base") as [Paragraph]
  expect(() => keepsOthersWords({ before: [paragraph], after: [paragraph] }, D)).toThrow("read from the document")
})

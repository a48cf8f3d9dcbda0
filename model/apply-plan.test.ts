import { expect, test } from "vitest"
import * as Y from "yjs"
import { applyPlan } from "./apply-plan.ts"
import { planRuling } from "./decision.ts"
import { formatOf, makeElement, paragraphElements, readParagraphs, textChild, textFragment } from "./document.ts"
import type { ParagraphId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { applyToValues } from "./plan.ts"
import type { DecisionTarget, Verdict } from "./protocol.ts"
import { draft } from "./testing/build.ts"

function live(text: readonly Paragraph[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => textFragment(doc).insert(0, text.map(makeElement)))
  return doc
}

const replicaOf = (doc: Y.Doc): Y.Doc => {
  const replica = new Y.Doc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc))
  return replica
}

function ruling(text: readonly Paragraph[], kind: string, id: string, verdict: Verdict) {
  const planned = planRuling(text, { target: { kind, id } as DecisionTarget, verdict }, 1, () => "n1" as ParagraphId)
  if (!planned.ok) throw new Error(planned.reason)
  return planned.plan
}

/** Writes a plan and gives the update it made. */
function written(doc: Y.Doc, plan: Parameters<typeof applyPlan>[1]): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => applyPlan(doc, plan))
  return Y.encodeStateAsUpdate(doc, before)
}

test("the document reads as the plan says, and a replica with it (L5, L11)", () => {
  const text = draft("p: one{+ARB.1|;¶new+} two\nq +ARB.1: {+ARB.1|three+}\nr: four")
  for (const verdict of ["accept", "reject"] as const) {
    const doc = live(text)
    const replica = replicaOf(doc)
    const plan = ruling(text, "change", "ARB.1", verdict)
    Y.applyUpdate(replica, written(doc, plan))
    expect(readParagraphs(doc)).toEqual(applyToValues(text, plan))
    expect(readParagraphs(replica)).toEqual(readParagraphs(doc))
  }
})

test("only what differs is written", () => {
  const text = draft(`p: {+ARB.1|new+} ${"base text ".repeat(200)}`)
  expect(written(live(text), ruling(text, "change", "ARB.1", "reject")).length).toBeLessThan(60)
  expect(written(live(text), ruling(text, "change", "ARB.1", "accept")).length).toBeLessThan(250)
})

test("words being typed in other paragraphs meanwhile stay whole (L9, L11)", () => {
  const text = draft("p: one{+ARB.1|;¶+} two\nq: three")
  const doc = live(text)
  const delegate = replicaOf(doc)
  textChild(paragraphElements(delegate)[1] as Y.XmlElement)?.insert(2, "TYPED")
  const typing = Y.encodeStateAsUpdate(delegate, Y.encodeStateVector(doc))
  Y.applyUpdate(delegate, written(doc, ruling(text, "change", "ARB.1", "accept")))
  Y.applyUpdate(doc, typing)
  expect(readParagraphs(doc)).toEqual(readParagraphs(delegate))
  expect(readParagraphs(doc)).toEqual(draft("p: one{+ARB.1#1|;+}\nn1 +ARB.1#1:  two\nq: thTYPEDree"))
})

test("a paragraph that two writers began at once, and so holds two texts, is written like any other (L11)", () => {
  const text = draft("p: one {+ARB.1|two+} three")
  const [first, ...rest] = text[0]?.runs ?? []
  const doc = live([{ ...(text[0] as Paragraph), runs: first ? [first] : [] }])
  const second = new Y.XmlText()
  second.applyDelta(rest.map((run) => ({ insert: run.text, attributes: formatOf(run.marks) })))
  paragraphElements(doc)[0]?.insert(1, [second])
  expect(readParagraphs(doc)).toEqual(text)
  const plan = ruling(text, "change", "ARB.1", "reject")
  written(doc, plan)
  expect(readParagraphs(doc)).toEqual(applyToValues(text, plan))
})

test("a plan made on another text is refused before anything is written", () => {
  const plan = ruling(draft("p: {+ARB.1|a+}"), "change", "ARB.1", "reject")
  expect(() => applyPlan(live(draft("q: other")), plan)).toThrow(RangeError)
})

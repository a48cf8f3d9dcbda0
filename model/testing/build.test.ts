import { describe, expect, test } from "vitest"
import { draft, draftWithPoints } from "./build.ts"
import { bracket, deletion, insertion, option, proposer } from "./marked.ts"

describe("a draft written for a test", () => {
  test("has its paragraphs' attributes before the colon", () => {
    const [call, item] = draft(`
      c1 call: resolves
      p1 item /1 =i ~ii +ARB.p -RCC.q#4: words: with a colon
    `)
    expect(call).toMatchObject({ id: "c1", style: "call", level: 0, baseLabel: null, label: null, inserted: null })
    expect(item).toMatchObject({ id: "p1", style: "item", level: 1, baseLabel: "i", label: "ii" })
    expect(item).toMatchObject({ inserted: "ARB.p", insertedDecision: null, deleted: "RCC.q", deletedDecision: 4 })
    expect(item?.runs).toEqual([{ text: "words: with a colon", marks: [] }])
  })

  test("has nested marks and their sponsors in the words", () => {
    const [paragraph] = draft("p: a[ARB.b|b{+RCC.1&B|c+}{-DRAFT.2|d-}]<ARB.o of ARB.g 2!|e>{-CHAIR.d4#4!RCC|f-}")
    expect(paragraph?.runs).toEqual([
      { text: "a", marks: [] },
      { text: "b", marks: [bracket("ARB.b"), proposer("ARB.b", "ARB")] },
      {
        text: "c",
        marks: [
          bracket("ARB.b"),
          insertion("RCC.1"),
          proposer("ARB.b", "ARB"),
          proposer("RCC.1", "B"),
          proposer("RCC.1", "RCC"),
        ],
      },
      { text: "d", marks: [bracket("ARB.b"), deletion("DRAFT.2"), proposer("ARB.b", "ARB")] },
      { text: "e", marks: [option("ARB.o", "ARB.g", 2)] },
      { text: "f", marks: [deletion("CHAIR.d4", 4), proposer("CHAIR.d4", "RCC")] },
    ])
  })

  test("gives the positions marked in it", () => {
    const { paragraphs, at } = draftWithPoints(`
      a: on‸e
      b: {+ARB.1|t‸wo+}‸
    `)
    expect(paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(""))).toEqual(["one", "two"])
    expect(at).toEqual([
      { paragraph: 0, offset: 2 },
      { paragraph: 1, offset: 1 },
      { paragraph: 1, offset: 3 },
    ])
  })

  test("is refused with a pointer to the syntax where it cannot be read", () => {
    expect(() => draft("p: {+ARB.1|open")).toThrow("not closed")
    expect(() => draft("p: {+arb.1|x+}")).toThrow("arb.1")
    expect(() => draft("p loud: x")).toThrow("loud")
  })
})

import { describe, expect, test } from "vitest"
import { readChanges } from "./change.ts"
import { deleted, inserted, insertion, paragraph, paragraphWith, proposer, words } from "./testing/marked.ts"

describe("a change", () => {
  test("is everything under one id: words in and out, over paragraphs", () => {
    const text = [
      paragraph("a", "the ", deleted("ARB.1", "old"), inserted("ARB.1", "new"), " text"),
      paragraph("b", "and ", inserted("ARB.1", "more")),
    ]
    expect(readChanges(text)).toEqual([
      {
        id: "ARB.1",
        owner: "ARB",
        proposers: ["ARB"],
        from: { paragraph: 0, offset: 4 },
        paragraphs: ["a", "b"],
        inserted: "new\nmore",
        deleted: "old",
        isOpen: true,
        breakOnly: false,
      },
    ])
  })

  test("names every delegation behind it and passes over marks of other changes (L4)", () => {
    const text = [
      paragraph("a", words("new", insertion("DRAFT.1"), proposer("DRAFT.1", "RCC"), proposer("ARB.9", "B"))),
    ]
    expect(readChanges(text)[0]?.proposers).toEqual(["RCC"])
  })

  test("of nobody's has no proposer, and one of a break alone has its owner (L4)", () => {
    const text = [
      paragraphWith({ id: "a", inserted: "DRAFT.1" }),
      paragraphWith({ id: "b", inserted: "ARB.1" }),
      paragraphWith({ id: "c", deleted: "RCC.1" }, "base"),
    ]
    expect(readChanges(text).map(({ proposers, breakOnly }) => ({ proposers, breakOnly }))).toEqual([
      { proposers: [], breakOnly: true },
      { proposers: ["ARB"], breakOnly: true },
      { proposers: ["RCC"], breakOnly: true },
    ])
  })

  test("stays open until every part of it is decided (L5)", () => {
    const decided = words("one", insertion("ARB.1", 3))
    expect(readChanges([paragraph("a", decided, inserted("ARB.1", "two"))])[0]?.isOpen).toBe(true)
    expect(readChanges([paragraph("a", decided)])[0]?.isOpen).toBe(false)
  })
})

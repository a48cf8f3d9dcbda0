import { expect, test } from "vitest"
import type { ParagraphId } from "#model/ids.ts"
import { openItems } from "#model/open-items.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { draft } from "#model/testing/build.ts"
import { itemsIn, paragraphInHand, passageAt } from "./passage.ts"

const paragraphs = paragraphViews(
  draft(`
    c1 call: recognizing
    p1 item =a: that networks are vulnerable,
    p2 item =b: the {+RCC.1|growing +}role of the Union
    p3 item: [DRAFT.w|<DRAFT.o1 of DRAFT.g 1|one text>]
    p4 item: [DRAFT.w|<DRAFT.o2 of DRAFT.g 2|another>]
  `),
)
const open = openItems(paragraphs)
const id = (text: string) => text as ParagraphId

test("a paragraph alone is shown alone", () => {
  expect(passageAt(paragraphs, id("p2"))).toEqual({ from: 2, to: 3 })
  expect(passageAt(paragraphs, id("gone"))).toBeNull()
})

test("an alternative is shown with the others, whichever of them is in hand", () => {
  for (const alternative of ["p3", "p4"]) expect(passageAt(paragraphs, id(alternative))).toEqual({ from: 3, to: 5 })
})

test("in hand is where the chair is, or the first open paragraph, or the first", () => {
  expect(paragraphInHand(paragraphs, open, id("p1"))).toBe("p1")
  expect(paragraphInHand(paragraphs, open, id("gone"))).toBe("p2")
  expect(paragraphInHand(paragraphs, [], null)).toBe("c1")
  expect(paragraphInHand([], [], null)).toBeNull()
})

test("what is open on a passage is what lies wholly in it", () => {
  const kinds = (passage: { from: number; to: number }) =>
    itemsIn(paragraphs, open, passage).map(({ target }) => target.id)
  expect(kinds({ from: 2, to: 3 })).toEqual(["RCC.1"])
  expect(kinds({ from: 3, to: 5 }).sort()).toEqual(["DRAFT.g", "DRAFT.o1", "DRAFT.o2", "DRAFT.w"])
  expect(kinds({ from: 3, to: 4 })).not.toContain("DRAFT.w")
})

import { expect, test } from "vitest"
import { openItems } from "#model/open-items.ts"
import { draft } from "#model/testing/build.ts"
import { nextOpen } from "./next-open.ts"

const text = draft(`
  c1 call: recalling
  p1 item: to {-RCC.1|keep-}{+RCC.1|give+} priority
  p2 item: as it was
  p3 item: [ARB.b|high] priority
`)
const view = (paragraphs = text) => ({ open: openItems(paragraphs), paragraphs })

test("after a ruling the chair comes to what is open next in the text", () => {
  expect(nextOpen(view(), 2)?.target).toEqual({ kind: "bracket", id: "ARB.b" })
})

test("what is still open in the same paragraph comes first", () => {
  expect(nextOpen(view(), 1)?.target).toEqual({ kind: "change", id: "RCC.1" })
})

test("past the last open thing the chair begins again from the start", () => {
  expect(nextOpen(view(), 4)?.target).toEqual({ kind: "change", id: "RCC.1" })
})

test("with nothing open there is nowhere to go on to", () => {
  expect(nextOpen(view(draft("p1 item: as it was")), 0)).toBeNull()
})

test("a bracket round most of the text is not what comes next", () => {
  const many = Array.from({ length: 25 }, (_, i) => `p${i} item: [ARB.all|words]`).join("\n")
  expect(nextOpen(view(draft(many)), 0)).toBeNull()
  expect(nextOpen(view(draft(`${many}\nlast item: {+RCC.1|new+}`)), 0)?.target.id).toBe("RCC.1")
})

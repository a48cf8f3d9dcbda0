import { expect, test } from "vitest"
import { inEnglish } from "#components/language/testing/in-english.tsx"
import { openItems } from "#model/open-items.ts"
import { statesOf } from "#model/paragraph-state.ts"
import { draft } from "#model/testing/build.ts"
import { outlineOf } from "./outline-of.ts"

const outline = (text: string) => {
  const paragraphs = draft(text)
  return outlineOf(paragraphs, openItems(paragraphs), statesOf(paragraphs, []), inEnglish("shell"))
}
const nothing = { brackets: 0, groups: 0, changes: 0 }

test("the outline names the opening and each call, with what is open under it", () => {
  const entries = outline(`
    h1 header: Document DL/10
    t1 title: RESOLUTION {+RCC.t|130+}
    c1 call: recalling
    p1 item: [ARB.b|high] priority
    c2 call: resolves
    p2 item: as it was
  `)
  expect(entries).toEqual([
    {
      paragraph: "t1",
      title: "Title and opening",
      paragraphs: ["h1", "t1"],
      open: { ...nothing, changes: 1 },
      settled: { agreed: 0, negotiated: 1 },
    },
    {
      paragraph: "c1",
      title: "recalling",
      paragraphs: ["c1", "p1"],
      open: { ...nothing, brackets: 1 },
      settled: { agreed: 0, negotiated: 1 },
    },
    {
      paragraph: "c2",
      title: "resolves",
      paragraphs: ["c2", "p2"],
      open: nothing,
      settled: { agreed: 0, negotiated: 0 },
    },
  ])
})

test("what reaches over several calls counts where it begins", () => {
  const [first, second] = outline(`
    c1 call: [ARB.b|recalling]
    p1 item: [ARB.b|one]
    c2 call: [ARB.b|resolves]
  `)
  expect(first?.open.brackets).toBe(1)
  expect(second?.open.brackets).toBe(0)
})

test("a header alone makes no entry", () => {
  expect(outline("h1 header: Document DL/10")).toEqual([])
})

test("the outline says how much of what was negotiated under a call is agreed (L5)", () => {
  const [section] = outline(`
    c1 call: recalling
    p1 item: {+RCC.1#1|agreed+} words
    p2 item +ARB.2: {+ARB.2|open+}
    p3 item: as it was
  `)
  expect(section?.settled).toEqual({ agreed: 1, negotiated: 2 })
})

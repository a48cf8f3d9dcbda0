import { expect, test } from "vitest"
import { openItems } from "./open-items.ts"
import { draft } from "./testing/build.ts"
import { countWords } from "./word-count.ts"

test("words are counted as people count them", () => {
  expect(countWords("that WTDC-14 (Dubai, 2014) is the Union’s; and")).toBe(8)
  expect(countWords(" ;, ")).toBe(0)
  expect(countWords("أن تواصل العمل")).toBe(3)
})

test("each open thing says how many words it holds, struck and proposed ones alike", () => {
  const text = draft(`
    p: [ARB.b|to {-RCC.1|keep up -}{+RCC.1|give +}priority]
    q: <B.o of B.g 1|one two>
    r: <B.p of B.g 2|three>`)
  const words = openItems(text).map(({ target, words }) => [target.kind, words])
  expect(words).toEqual([
    ["paragraph", 5],
    ["bracket", 5],
    ["change", 3],
    ["group", 3],
    ["option", 2],
    ["option", 1],
  ])
})

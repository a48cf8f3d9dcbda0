import { expect, test } from "vitest"
import type { ParagraphId } from "./ids.ts"
import { paragraphsByRow } from "./paragraphs-by-row.ts"

const id = (name: string) => name as ParagraphId
const rows = [{ id: id("n1") }, { id: id("p2") }, { id: id("n3") }]
const read = (...names: readonly string[]) =>
  [
    ...paragraphsByRow(
      rows,
      names.map((name) => ({ id: id(name), style: name.startsWith("h") ? "header" : "item" }) as const),
    ),
  ].map(([row, here]) => [row, ...here.map((paragraph) => paragraph.id)].join(" "))

test("each paragraph of today is read beside the row it comes of, or beside the one before it", () => {
  expect(read("n1", "x", "p2", "n3", "y", "z")).toEqual(["n1 n1 x", "p2 p2", "n3 n3 y z"])
})

test("what was written as an alternative to a row belongs to it, wherever it stands", () => {
  expect(read("n1", "n3", "p2-ARB", "n1-RCC-2")).toEqual(["n1 n1 n1-RCC-2", "n3 n3", "p2 p2-ARB"])
})

test("the printed head is left out, and what stands before the first row is read beside it", () => {
  expect(read("h1", "x", "n1")).toEqual(["n1 x n1"])
})

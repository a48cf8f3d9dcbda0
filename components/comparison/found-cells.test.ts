import { expect, test } from "vitest"
import { comparisonOf } from "#model/comparison.ts"
import type { DelegationCode } from "#model/ids.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { draft } from "#model/testing/build.ts"
import { contribution } from "#model/testing/tabled.ts"
import type { ColumnId } from "./columns.ts"
import { foundCells } from "./found-cells.ts"
import { liveRows, noLiveRows } from "./live-rows.ts"
import { tableRows } from "./table-rows.ts"

const paragraphs = draft(`
  c1 call: recognizing
  n1 item =a: that the {-ARB.1|old -}lake is “quiet”;
  n2 item =b: that the shore is long;
`)
const table = comparisonOf(paragraphs, {
  places: [],
  contributions: [
    contribution("ARB", "MOD", "n1", "that the lake is deep;"),
    contribution("RCC", "MOD", "n1", "that the lake is deep;"),
    contribution("B", "note", "n2", "voir l’Été"),
  ],
})
const live = liveRows(noLiveRows, table.rows, { paragraphs: paragraphViews(paragraphs), labelledGroups: [] }, new Map())

const found = (wanted: string, columns = ["ARB", "RCC", "B", "now"]) =>
  foundCells(tableRows(table), columns as (DelegationCode | "now")[] as ColumnId[], live, wanted).map(
    ({ row, column }) => `${row} ${column}`,
  )

test("words are found in the base text, in what was tabled and in the draft, as one reads them", () => {
  expect(found("lake")).toEqual(["n1 base", "n1 ARB", "n1 now"])
  expect(found("shore")).toEqual(["n2 base", "n2 now"])
  expect(found("ocean")).toEqual([])
  expect(found("  ")).toEqual([])
})

test("words that several tabled alike are found where they stand, under a hidden column in the next", () => {
  expect(found("deep")).toEqual(["n1 ARB"])
  expect(found("deep", ["RCC", "now"])).toEqual(["n1 RCC"])
})

test("a tag is found in each cell that bears it", () => {
  expect(found("RCC/7/1")).toEqual(["n1 RCC"])
})

test("in the draft struck words are found, and those that are read together where they are passed over", () => {
  expect(found("old lake")).toEqual(["n1 base", "n1 now"])
  expect(found("the lake is")).toEqual(["n1 ARB", "n1 now"])
})

test("capitals, accents and kinds of quotation marks make no difference", () => {
  expect(found('"QUIET"')).toEqual(["n1 base", "n1 now"])
  expect(found("l'ete")).toEqual(["n2 B"])
})

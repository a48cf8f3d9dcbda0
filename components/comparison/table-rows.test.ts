import { expect, test } from "vitest"
import { comparisonOf } from "#model/comparison.ts"
import type { Contribution, NewPlace } from "#model/contribution.ts"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { baseText, contribution, place } from "#model/testing/tabled.ts"
import { shortened, tableRows } from "./table-rows.ts"

const threeItems = baseText("the lake", "the shore", "the springs")
const rowsOf = (contributions: readonly Contribution[], places: readonly NewPlace[] = []) =>
  tableRows(comparisonOf(threeItems, { places, contributions }))
const cell = (rows: ReturnType<typeof rowsOf>, id: string, code: string) =>
  rows.find(({ row }) => row.id === id)?.cells.get(code as DelegationCode) ?? []

test("each row is called by its place, a new one by the letter before it", () => {
  expect(rowsOf([], [place("x1", "n2")]).map((row) => row.place)).toEqual([
    "recognizing",
    "recognizing, a)",
    "recognizing, b)",
    "recognizing, after b)",
    "recognizing, c)",
  ])
})

test("what several delegations tabled alike is known in the cell of each", () => {
  const alike = [contribution("ARB", "MOD", "n1", "the sea"), contribution("RCC", "MOD", "n1", "the sea")]
  const rows = rowsOf([...alike, contribution("B", "MOD", "n1", "the pond")])
  expect(cell(rows, "n1", "RCC")[0]?.alike).toEqual(alike)
  expect(cell(rows, "n1", "B")[0]?.alike).toHaveLength(1)
})

test("a revised text stands in its cell with those it supersedes behind it, the last one first", () => {
  const first = contribution("ARB", "MOD", "n1", "the sea")
  const second = contribution("ARB", "MOD", "n1", "the seas", { supersedes: first.id })
  const third = contribution("ARB", "MOD", "n1", "all seas", { supersedes: second.id })
  const [only, ...others] = cell(rowsOf([first, second, third]), "n1", "ARB")
  expect(others).toEqual([])
  expect(only?.contribution).toBe(third)
  expect(only?.earlier).toEqual([second, first])
})

test("a text that was taken into the draft says so in its cell, as it was taken the last time", () => {
  const contributions = [contribution("ARB", "MOD", "n1", "the sea"), contribution("RCC", "MOD", "n1", "the pond")]
  const [{ id }] = contributions as [Contribution, Contribution]
  const entry = { contribution: id, paragraph: "n1" as ParagraphId, by: "Chair", isByChair: true }
  const takings = [1, 2].map((at) => ({ ...entry, at }))
  const rows = tableRows(comparisonOf(threeItems, { places: [], contributions }, takings))
  expect(cell(rows, "n1", "ARB")[0]?.taken).toBe(takings[1])
  expect(cell(rows, "n1", "RCC")[0]?.taken).toBeNull()
})

test("without rows at which nothing is tabled, a call stays if something is tabled under it", () => {
  const noted = rowsOf([contribution("ARB", "note", "n2", "see below")])
  expect(shortened(noted).map(({ row }) => row.id)).toEqual(["c1", "n2"])
  expect(shortened(rowsOf([]))).toEqual([])
})

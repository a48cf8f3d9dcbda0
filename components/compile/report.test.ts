import { describe, expect, test } from "vitest"
import type { DelegationCode } from "#model/ids.ts"
import { contribution } from "#model/testing/tabled.ts"
import { countSorts, isShown, linesOf, type PlacementById } from "./report.ts"

const placed = contribution("ARB", "MOD", "n1", "a new text")
const chosen = contribution("RCC", "MOD", "n1", "another text")
const note = contribution("RCC", "note", "n1", "see elsewhere")
const none = { paragraphs: [], changes: [], sharedWith: [] }
const report = [
  { contribution: placed.id, outcome: "placed", ...none, options: [] },
  { contribution: chosen.id, outcome: "placed", ...none, options: ["RCC.o1"] },
  { contribution: note.id, outcome: "not-text" },
] as unknown as PlacementById[]
const lines = linesOf(report, [placed, chosen, note])

describe("the report of a compiled draft (L12)", () => {
  test("has a line for each contribution, counted by where it went", () => {
    expect(countSorts(lines, null)).toEqual({
      all: 3,
      placed: 2,
      option: 1,
      "not-placed": 0,
      "no-change": 0,
      "not-text": 1,
      superseded: 0,
    })
  })

  test("is read for one delegation, and for one sort", () => {
    const RCC = "RCC" as DelegationCode
    expect(countSorts(lines, RCC)).toMatchObject({ all: 2, placed: 1, "not-text": 1 })
    const shown = lines.filter((line) => isShown(line, { sort: "placed", delegation: RCC }))
    expect(shown.map(({ contribution }) => contribution.id)).toEqual([chosen.id])
  })
})

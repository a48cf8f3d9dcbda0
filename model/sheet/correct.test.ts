import { describe, expect, test } from "vitest"
import { rowsOf } from "../comparison-rows.ts"
import { baseOf } from "../projection.ts"
import type { Delegation } from "../protocol.ts"
import { baseText } from "../testing/tabled.ts"
import { asUnderstood, type Corrections, correctedSheet, partName, sheetCounts, withKind } from "./correct.ts"
import { plainCell } from "./sheet.ts"
import { understandSheet } from "./understand.ts"

const delegations = [
  ["ARB", "Arab States"],
  ["B", "Brazil"],
].map(([code, name], colour) => ({ code, name, colour, kind: "state" })) as unknown as Delegation[]
const base = baseOf(
  baseText(
    "that networks are vulnerable to threats of every kind,",
    "the leading role of the Union in building confidence,",
  ),
)
const rows = rowsOf(base, [])
const sheet = [
  ["Original", "Brazil", "Arab", "Somebody"],
  [base[1]?.text ?? "", "that networks are vulnerable to threats of every kind and size,", "see also document 5", "x"],
  [base[2]?.text ?? "", "", "c) the need for a shared fund, which no text has named so far,", ""],
]
const outcome = understandSheet(
  { rows: sheet.map((row) => row.map(plainCell)), merges: [], details: null },
  { base, delegations },
)
if (!outcome.ok) throw new Error(outcome.reason)
const { understood } = outcome
const cell = (name: string) => {
  const found = understood.cells.find((each) => partName(each) === name)
  if (!found) throw new Error(`there is no cell ${name}`)
  return found
}
const around = { rows, places: understood.places }
const corrected = (corrections: Corrections) => correctedSheet(understood, corrections, rows)

describe("a sheet the chair corrects before it is stored (L12)", () => {
  test("is stored as it was understood where nothing is said", () => {
    const { places, cells } = corrected({})
    expect(places).toEqual(understood.places)
    expect(cells.map(({ cell, kind, row }) => ({ cell, kind, row }))).toEqual(
      understood.cells.map(({ cell, kind, row }) => ({ cell, kind, row })),
    )
  })

  test("has a remark that is a new text after all stand behind the paragraph it stood at, with its letter and words", () => {
    const remark = cell("C2")
    expect(remark.kind).toBe("note")
    const correction = withKind(asUnderstood(remark), "ADD", around)
    expect(correction).toEqual({ kind: "ADD", site: { behind: "n1" } })
    const { places, cells } = corrected({ C2: correction })
    const place = places.at(-1)
    expect(place).toMatchObject({ after: "n1", style: "item", level: 0, id: null })
    expect(cells.find(({ cell }) => cell === "C2")).toMatchObject({ kind: "ADD", row: place?.key, words: remark.text })
  })

  test("has a new text that changes a paragraph after all stand at the nearest one before it", () => {
    const added = cell("C3")
    expect(added.kind).toBe("ADD")
    const correction = withKind(asUnderstood(added), "MOD", around)
    expect(correction).toEqual({ kind: "MOD", site: { at: "n2" } })
    expect(corrected({ C3: correction }).cells.find(({ cell }) => cell === "C3")).toMatchObject({
      row: "n2",
      label: "c",
      words: "the need for a shared fund, which no text has named so far,",
    })
  })

  test("says no words of a paragraph that goes, and all words of a note", () => {
    const tabled = cell("C3")
    const taken = (kind: "SUP" | "note") =>
      corrected({ C3: withKind(asUnderstood(tabled), kind, around) }).cells.find(({ cell }) => cell === "C3")
    expect(taken("SUP")).toMatchObject({ kind: "SUP", row: "n2", words: "", label: null, text: tabled.text })
    expect(taken("note")).toMatchObject({ kind: "note", words: tabled.text, label: null })
  })

  test("has nothing of a cell that is left out, and counts it as such", () => {
    const corrections = { C2: { ...asUnderstood(cell("C2")), kind: null } }
    expect(corrected(corrections).cells.map(({ cell }) => cell)).toEqual(["B2", "C3"])
    expect(sheetCounts(understood, corrections, rows)).toMatchObject({ proposals: 2, notes: 0, leftOut: 1 })
  })

  test("counts what waits to be looked at: cells that are not sure, and columns that are nobody's", () => {
    expect(sheetCounts(understood, {}, rows)).toMatchObject({ baseRows: 2, proposals: 2, notes: 1, reasons: 0 })
    const before = sheetCounts(understood, {}, rows).toLookAt
    expect(sheetCounts(understood, { C2: asUnderstood(cell("C2")) }, rows).toLookAt).toBe(before - 1)
    expect(understood.doubts.map(({ kind }) => kind)).toContain("unknown-column")
  })
})

import { expect, test } from "vitest"
import type { DelegationCode } from "#model/ids.ts"
import { choiceRead, choiceWritten, columnsOf, withColumnMoved, withColumnShown } from "./columns.ts"

const codes = ["ARB", "RCC", "B"] as DelegationCode[]
const shown = (written: string) =>
  choiceWritten({
    columns: columnsOf(choiceRead(written).columns, { codes, isAtFirst: (code) => code !== "B" }),
    isShort: false,
  })

test("who has not chosen sees who has tabled something, in the order of the document, and the text of today last", () => {
  expect(shown("")).toBe("ARB.RCC.-B.now")
})

test("a choice is read as it was written, and what is none is left out", () => {
  expect(choiceWritten(choiceRead("RCC.-ARB.now.short"))).toBe("RCC.-ARB.now.short")
  expect(choiceWritten(choiceRead("<b>.RCC.RCC.rcc..-.-RCC.Now"))).toBe("RCC")
})

test("delegations that came later stand behind those that were placed, before the text of today where that is last", () => {
  expect(shown("RCC.now")).toBe("RCC.ARB.-B.now")
  expect(shown("now.RCC")).toBe("now.RCC.ARB.-B")
})

test("a delegation that was removed has no column any more", () => {
  expect(shown("EUR.B.now")).toBe("B.ARB.RCC.now")
})

test("a column goes one place on or back, and no further than the edge", () => {
  const { columns } = choiceRead("ARB.RCC.now")
  const order = (by: -1 | 1, id: string) =>
    withColumnMoved(columns, id as DelegationCode, by)
      .map((column) => column.id)
      .join(" ")
  expect(order(1, "ARB")).toBe("RCC ARB now")
  expect(order(-1, "now")).toBe("ARB now RCC")
  expect(order(-1, "ARB")).toBe("ARB RCC now")
})

test("a hidden column keeps its place", () => {
  const columns = withColumnShown(choiceRead("ARB.RCC.now").columns, "RCC" as DelegationCode, false)
  expect(choiceWritten({ columns, isShort: true })).toBe("ARB.-RCC.now.short")
})

import { describe, expect, test } from "vitest"
import { readBrackets } from "#model/bracket.ts"
import { compile } from "#model/compile/compile.ts"
import { jointTagOf } from "#model/contribution.ts"
import { crossingBrackets } from "#model/crossing.ts"
import type { DelegationCode } from "#model/ids.ts"
import { lettersOf } from "#model/lettering.ts"
import { movementsOf } from "#model/movement.ts"
import { readGroups } from "#model/option.ts"
import { plainText } from "#model/plain-text.ts"
import { baseOf, proposedBy } from "#model/projection.ts"
import { sheetOf } from "#model/sheet/sheet-of.ts"
import { understandSheet } from "#model/sheet/understand.ts"
import { loadTreaty } from "./load.ts"

const treaty = loadTreaty()
const { base, paragraphs, tabled, delegations } = treaty
const letters = (of: typeof paragraphs) => [...lettersOf(of).values()].flatMap(({ letter }) => letter ?? [])

describe("a treaty unlike Resolution 130", () => {
  test("has its base text under the draft, as it was read out of plain text (L1)", () => {
    expect(baseOf(paragraphs)).toEqual(baseOf(base))
  })

  test("has brackets three deep and four options", () => {
    expect(readBrackets(paragraphs).map(({ depth }) => depth)).toEqual([0, 1, 2, 0])
    expect(crossingBrackets(paragraphs)).toBe(null)
    expect(readGroups(paragraphs).map(({ options }) => options.length)).toEqual([4])
  })

  test("has b bis beside b, and letters below numbers as the base text has them", () => {
    expect(letters(paragraphs)).toEqual(["a)", "b)", "b bis)", "1", "a)", "b)", "2", "2", "2", "2", "3"])
    expect([...lettersOf(paragraphs).values()].every(({ oldLetter }) => oldLetter === null)).toBe(true)
  })

  test("has words from right to left where they were written", () => {
    expect(plainText(paragraphs, "clean")).toContain(
      "b bis) the words carved above the spring, الماء للجميع, that the water is for all,",
    )
  })

  test("has one tag for what four delegations tabled together", () => {
    const together = tabled.contributions.filter(({ row }) => row === "x5")
    expect(jointTagOf(together)).toBe("B/CAN/CLM/USA/12/3")
    expect(compile(base, tabled).paragraphs.find(({ id }) => id === "x5")?.source).toBe("B/CAN/CLM/USA/12/3")
  })

  test("is compiled so that each delegation finds its texts, and none has moved (L12)", () => {
    const compiled = compile(base, tabled)
    expect(baseOf(compiled.paragraphs)).toEqual(baseOf(base))
    for (const { contribution, outcome } of compiled.report) {
      const lines = proposedBy(compiled.paragraphs, contribution.delegation).map(({ text }) => text)
      if (contribution.kind === "MOD" || contribution.kind === "ADD") {
        expect(outcome).toBe("placed")
        expect(lines).toContain(contribution.words)
      }
    }
    expect(movementsOf(compiled.paragraphs, tabled).filter(({ moved }) => moved > 0)).toEqual([])
    expect(
      plainText(compiled.paragraphs, "markup")
        .split("\n")
        .find((line) => line.includes("withdraw")),
    ).toBe("1 to withdraw all {++armed ++}boats {++and those that escort them ++}from the lake:")
  })

  test("shows how far each text has moved in the draft", () => {
    const moved = new Map(
      movementsOf(paragraphs, tabled).map(({ contribution, moved }) => [contribution.id as string, moved]),
    )
    expect(moved.get("ARB.t1")).toBe(0)
    expect(moved.get("B.t6")).toBe(0)
    expect(moved.get("B.t11")).toBe(1)
  })

  test("goes into a workbook's sheet and comes out of it as it was (L12)", () => {
    const sheet = sheetOf({ title: "Treaty", delegations, paragraphs, tabled })
    const outcome = understandSheet(sheet, { base: baseOf(paragraphs), delegations })
    const found = outcome.ok
      ? outcome.understood.cells.map(({ delegation, kind, text }) => [delegation, kind, text])
      : []
    const put = tabled.contributions.map(({ delegation, kind, text }) => [delegation as DelegationCode, kind, text])
    expect(found.map(String).sort()).toEqual(put.map(String).sort())
  })
})

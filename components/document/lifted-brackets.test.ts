import { expect, test } from "vitest"
import { planRuling } from "#model/decision.ts"
import type { BracketId, ParagraphId } from "#model/ids.ts"
import { draft } from "#model/testing/build.ts"
import { leftOpen, liftedBrackets } from "./lifted-brackets.ts"

function lifting(text: string, id: string, verdict: "lift" | "accept" = "lift") {
  const request = { target: { kind: "bracket", id: id as BracketId }, verdict, includeInner: true } as const
  const planned = planRuling(draft(text), request, 1, () => "new" as ParagraphId)
  if (!planned.ok) throw new Error(`cannot be ruled on: ${planned.reason}`)
  return planned.plan
}

test("L7: lifting an outer bracket takes that bracket alone, and says what stays open inside", () => {
  const plan = lifting("p1 item: to [ARB.o|give [B.i|high] {+RCC.1|and due+} priority]", "ARB.o")
  expect(liftedBrackets(plan)).toEqual([{ id: "ARB.o", begins: "give high and due priority", ends: "" }])
  expect(leftOpen(plan)).toBe("1 bracket and 1 change")
})

test("a long text in brackets is known by how it begins and ends", () => {
  const plan = lifting(
    "p1 item: [ARB.o|one two three four five six seven]\np2 item: [ARB.o| eight nine ten eleven]",
    "ARB.o",
  )
  expect(liftedBrackets(plan)).toEqual([
    { id: "ARB.o", begins: "one two three four five", ends: "seven eight nine ten eleven" },
  ])
  expect(leftOpen(plan)).toBe("")
})

test("accepting a bracket with its inner ones takes them all", () => {
  const plan = lifting("p1 item: to [ARB.o|give [B.i|high] {+RCC.1|and due+} priority]", "ARB.o", "accept")
  expect(liftedBrackets(plan).map(({ id }) => id)).toEqual(["ARB.o", "B.i"])
})

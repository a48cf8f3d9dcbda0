import { expect, test } from "vitest"
import { planRuling } from "#model/decision.ts"
import type { BracketId, ParagraphId } from "#model/ids.ts"
import { draft } from "#model/testing/build.ts"
import { leftOpen, liftedBrackets } from "./lifted-brackets.ts"

function ruling(words: string, id: string, verdict: "lift" | "accept" | "reject" = "lift") {
  const text = draft(words)
  const request = { target: { kind: "bracket", id: id as BracketId }, verdict, includeInner: true } as const
  const planned = planRuling(text, request, 1, () => "new" as ParagraphId)
  if (!planned.ok) throw new Error(`cannot be ruled on: ${planned.reason}`)
  return [planned.plan, text] as const
}

test("L7: lifting an outer bracket takes that bracket alone, and says what stays open inside", () => {
  const ruled = ruling("p1 item: to [ARB.o|give [B.i|high] {+RCC.1|and due+} priority]", "ARB.o")
  expect(liftedBrackets(...ruled)).toEqual([{ id: "ARB.o", begins: "give high and due priority", ends: "" }])
  expect(leftOpen(...ruled)).toEqual({ brackets: 1, groups: 0, changes: 1 })
})

test("a long text in brackets is known by how it begins and ends", () => {
  const ruled = ruling(
    "p1 item: [ARB.o|one two three four five six seven]\np2 item: [ARB.o| eight nine ten eleven]",
    "ARB.o",
  )
  expect(liftedBrackets(...ruled)).toEqual([
    { id: "ARB.o", begins: "one two three four five", ends: "seven eight nine ten eleven" },
  ])
  expect(leftOpen(...ruled)).toEqual({ brackets: 0, groups: 0, changes: 0 })
})

test("accepting a bracket with its inner ones takes them all", () => {
  const ruled = ruling("p1 item: to [ARB.o|give [B.i|high] {+RCC.1|and due+} priority]", "ARB.o", "accept")
  expect(liftedBrackets(...ruled).map(({ id }) => id)).toEqual(["ARB.o", "B.i"])
})

test("a bracket round the whole text still stands when one paragraph of it goes", () => {
  const ruled = ruling("p1 item: [ARB.all|one]\np2 item +B.p: [ARB.all|[B.i|{+B.p|two+}]]", "B.i", "reject")
  expect(liftedBrackets(...ruled).map(({ id }) => id)).toEqual(["B.i"])
})

import { expect, test } from "vitest"
import type { ChangeId } from "#model/ids.ts"
import { leftAside } from "#model/markup-of.ts"
import { draft } from "#model/testing/build.ts"
import { quietRules } from "./quiet-rules.ts"

const paragraphs = draft("p: base {+ARB.1&B|one+} {-RCC.2|two-} {+EUR.3#4|three+} {+DRAFT.5!|four+}")

test("what none of the chosen delegations proposes is quiet, and what is decided is not", () => {
  expect([...leftAside(paragraphs, ["B" as never])]).toEqual(["RCC.2", "DRAFT.5"])
  expect([...leftAside(paragraphs, ["RCC", "DRAFT"] as never)]).toEqual(["ARB.1"])
})

test("quiet words are found by their changes, wherever the text is drawn", () => {
  const rules = quietRules(leftAside(paragraphs, ["B" as never]))
  expect(rules).toContain('[data-change="RCC.2"],[data-change="DRAFT.5"]')
  expect(rules).not.toContain("ARB.1")
  expect(quietRules(new Set(['ARB.1"] {} [x' as ChangeId]))).toBe("")
})

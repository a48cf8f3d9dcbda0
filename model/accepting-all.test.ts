import { expect, test } from "vitest"
import { planAcceptingAll } from "./accepting-all.ts"
import { planRuling } from "./decision.ts"
import type { ChangeId, ParagraphId } from "./ids.ts"
import { applyToValues } from "./plan.ts"
import { cleanOf } from "./projection.ts"
import { draft } from "./testing/build.ts"

const text = `
  c call: resolves
  p item =1: to {-RCC.1|keep-}{+RCC.1|give+} priority {+ARB.2|to¶all of+} this {+B.3|now+}
  q item +ARB.4: {+ARB.4|to report+}`
const ids = ["RCC.1", "ARB.2", "ARB.4"]

test("what is shown of accepting several changes is what becomes of the text when each is accepted (L5)", () => {
  const before = draft(text)
  let made = 0
  const oneByOne = ids.reduce((paragraphs, id) => {
    const target = { kind: "change" as const, id: id as ChangeId }
    const newId = () => `new.${++made}` as ParagraphId
    const ruling = planRuling(paragraphs, { target, verdict: "accept" }, 1, newId)
    if (!ruling.ok) throw new Error(`${id}: ${ruling.reason}`)
    return applyToValues(paragraphs, ruling.plan)
  }, before)
  const together = applyToValues(before, planAcceptingAll(before, new Set(ids), 1))
  const words = (paragraphs: typeof before) => paragraphs.map(({ id, ...rest }) => rest)
  expect(words(together)).toEqual(words(oneByOne))
  expect(cleanOf(together).map((paragraph) => paragraph.text)).toEqual(cleanOf(oneByOne).map(({ text }) => text))
})

test("what is not ticked stays open", () => {
  const before = draft(text)
  const { paragraphs } = planAcceptingAll(before, new Set(["ARB.4"]), 1)
  expect(paragraphs.map(({ id }) => id)).toEqual(["q"])
  expect(planAcceptingAll(before, new Set(), 1).paragraphs).toEqual([])
})

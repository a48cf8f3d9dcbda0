import { describe, expect, test } from "vitest"
import { planRuling } from "./decision.ts"
import type { ParagraphId } from "./ids.ts"
import { applyToValues } from "./plan.ts"
import { baseOf } from "./projection.ts"
import type { DecisionTarget } from "./protocol.ts"
import { draft } from "./testing/build.ts"

const restored = (text: string, kind: string, id: string) => {
  const before = draft(text)
  const target = { kind, id } as DecisionTarget
  const planned = planRuling(before, { target, verdict: "restore" }, 7, () => "new" as ParagraphId)
  if (!planned.ok) return planned.reason
  const after = applyToValues(before, planned.plan)
  expect(baseOf(after)).toEqual(baseOf(before))
  return after
}

describe("what stands in a bracket, as in the base text (L1, L6, L7)", () => {
  test("loses its proposals and its brackets, and nothing else", () => {
    const text = "p: to [ARB.b|{-RCC.1|keep-}{+B.2|give+} [RCC.c|high]] {+RCC.3|top +}priority"
    expect(restored(text, "bracket", "ARB.b")).toEqual(draft("p: to keep high {+RCC.3|top +}priority"))
  })

  test("keeps what was agreed there before (L5)", () => {
    expect(restored("p: to [ARB.b|{+RCC.1#3|give+} {+B.2|it+}] up", "bracket", "ARB.b")).toEqual(
      draft("p: to {+RCC.1#3|give+}  up"),
    )
  })

  test("loses paragraphs that are not in the base text", () => {
    expect(restored("p: [ARB.b|one]\nq +RCC.1: [ARB.b|{+RCC.1|two+}]\nr: three", "bracket", "ARB.b")).toEqual(
      draft("p: one\nr: three"),
    )
  })
})

describe("the alternatives of a group, as in the base text (L1, L6)", () => {
  test("leave the base text that is among them, and no other, with the brackets round them gone", () => {
    const text = `
      p item =a: [ARB.b|<RCC.o of RCC.g 1|to {-B.2|keep-}{+B.2|give+}>]
      q item +RCC.1: [ARB.b|<RCC.p of RCC.g 2|{+RCC.1|to take+}>]
      r item =b: end`
    expect(restored(text, "group", "RCC.g")).toEqual(draft("p item =a: to keep\nr item =b: end"))
  })

  test("are no text where none of them is base text", () => {
    expect(restored("p: x\nq +RCC.1: <RCC.p of RCC.g 1|{+RCC.1|new+}>", "group", "RCC.g")).toEqual(draft("p: x"))
  })
})

test("a change, an option or a paragraph cannot be ruled on so", () => {
  expect(restored("p: {+RCC.1|new+}", "change", "RCC.1")).toBe("nothing-to-rule")
  expect(restored("p: <RCC.o of RCC.g 1|one>", "option", "RCC.o")).toBe("nothing-to-rule")
  expect(restored("p: one", "bracket", "RCC.b")).toBe("not-found")
})

import { describe, expect, test } from "vitest"
import type { DelegationCode } from "./ids.ts"
import { applyToValues } from "./plan.ts"
import { planJoin, planLeave } from "./sponsorship.ts"
import { draft } from "./testing/build.ts"

type Act = typeof planJoin

function done(act: Act, text: string, id: string, delegation: string) {
  const before = draft(text)
  const planned = act(before, id, delegation as DelegationCode)
  return planned.ok ? applyToValues(before, planned.plan) : planned.reason
}

describe("joining", () => {
  test("puts the delegation behind every word of a change, a bracket, or nobody's change (L4)", () => {
    expect(done(planJoin, "p: {+ARB.1|a+} b {-ARB.1|c-}", "ARB.1", "B")).toEqual(
      draft("p: {+ARB.1&B|a+} b {-ARB.1&B|c-}"),
    )
    expect(done(planJoin, "p: [ARB.b|a]", "ARB.b", "B")).toEqual(draft("p: [ARB.b&B|a]"))
    expect(done(planJoin, "p: {+DRAFT.1|a+}", "DRAFT.1", "B")).toEqual(draft("p: {+DRAFT.1!B|a+}"))
  })

  test("is refused where it says nothing (L4)", () => {
    expect(done(planJoin, "p: {+ARB.1|a+}", "ARB.1", "ARB")).toBe("already-a-proposer")
    expect(done(planJoin, "p: {+ARB.1#2|a+}", "ARB.1", "B")).toBe("already-decided")
    expect(done(planJoin, "p: a", "ARB.1", "B")).toBe("not-found")
    expect(done(planJoin, "p +ARB.1:", "ARB.1", "B")).toBe("nothing-to-join")
  })
})

describe("leaving", () => {
  test("as the last takes the change with it (L4)", () => {
    const text = "p: a{+ARB.1|b+}{-ARB.1|c-}\nq +ARB.1: {+ARB.1|d+}"
    expect(done(planLeave, text, "ARB.1", "ARB")).toEqual(draft("p: ac"))
    expect(done(planLeave, "p: [ARB.b|a]", "ARB.b", "ARB")).toEqual(draft("p: a"))
    expect(done(planLeave, "p: a\nq +ARB.1:", "ARB.1", "ARB")).toEqual(draft("p: a"))
  })

  test("leaves to the others what they sponsor; the owner's going makes it theirs (L4)", () => {
    expect(done(planLeave, "p: {+ARB.1&B|a+}", "ARB.1", "B")).toEqual(draft("p: {+ARB.1|a+}"))
    expect(done(planLeave, "p: x\nq +ARB.1: {+ARB.1&B|a+}", "ARB.1", "ARB")).toEqual(draft("p: x\nq +B.1: {+B.1|a+}"))
  })

  test("takes only the words nobody else sponsors (L4)", () => {
    expect(done(planLeave, "p: {+ARB.1&B|a+}{+ARB.1|b+}", "ARB.1", "ARB")).toEqual(draft("p: {+B.1|a+}"))
  })

  test("gives the taken-up change an id that is free", () => {
    expect(done(planLeave, "p: {+ARB.1&B|a+} {+B.1|x+}", "ARB.1", "ARB")).toEqual(draft("p: {+B.1-2|a+} {+B.1|x+}"))
  })

  test("is refused to who is not behind it, and once it is decided (L4, L5)", () => {
    expect(done(planLeave, "p: {+ARB.1|a+}", "ARB.1", "B")).toBe("not-a-proposer")
    expect(done(planLeave, "p: {+ARB.1#2|a+}", "ARB.1", "ARB")).toBe("already-decided")
  })
})

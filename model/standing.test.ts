import { expect, test } from "vitest"
import { planRuling } from "./decision.ts"
import type { DecisionTarget } from "./protocol.ts"
import { settledBy, standingOf } from "./standing.ts"
import { draft } from "./testing/build.ts"
import { on } from "./testing/said.ts"

const text = draft(`
  p1 item: to {-RCC.1|keep-}{+RCC.1|give+} [ARB.b|{+RCC.2|very +}high] priority and {+RCC.3#1|agreed+} words
  p2 item: <DRAFT.o1 of DRAFT.g 1|one text> or <DRAFT.o2 of DRAFT.g 2|{+ARB.4|an+}other>
`)

const settled = (target: DecisionTarget, verdict: "accept" | "reject" | "lift") => {
  const planned = planRuling(text, { target, verdict, includeInner: true }, 2, () => "new" as never)
  if (!planned.ok) throw new Error(planned.reason)
  return settledBy(target, planned.plan).map(({ kind, id }) => `${kind} ${id}`)
}

test("a position may be taken on what is open, and on nothing else", () => {
  const standing = (target: string) => standingOf(text, on(target))
  for (const target of ["change RCC.1", "bracket ARB.b", "option DRAFT.o2", "group DRAFT.g"])
    expect(standing(target)).toBe("open")
  expect(standing("change RCC.3")).toBe("already-decided")
  for (const target of ["change RCC.9", "bracket RCC.1", "option DRAFT.g9"]) expect(standing(target)).toBe("not-found")
})

test("L5 a ruling on a change settles it alone", () => {
  expect(settled(on("change RCC.1"), "reject")).toEqual(["change RCC.1"])
})

test("L5 lifting a bracket settles the bracket, accepting it the changes inside as well", () => {
  expect(settled(on("bracket ARB.b"), "lift")).toEqual(["bracket ARB.b"])
  expect(settled(on("bracket ARB.b"), "accept")).toEqual(["bracket ARB.b", "change RCC.2"])
})

test("L6 choosing an option settles the whole group, and what was proposed in it", () => {
  expect(settled(on("option DRAFT.o2"), "accept").sort()).toEqual([
    "change ARB.4",
    "group DRAFT.g",
    "option DRAFT.o1",
    "option DRAFT.o2",
  ])
})

test("L5 a ruling on a paragraph settles all that stood undecided in it", () => {
  const changes = settled({ kind: "paragraph", id: "p1" as never }, "accept")
  expect(changes).toEqual(expect.arrayContaining(["change RCC.1", "change RCC.2"]))
  expect(changes).not.toContain("change RCC.3")
})

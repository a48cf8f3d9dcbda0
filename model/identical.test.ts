import { expect, test } from "vitest"
import { identicalOf } from "./identical.ts"
import { contribution } from "./testing/tabled.ts"

const whose = (contributions: Parameters<typeof identicalOf>[0]) =>
  identicalOf(contributions).map((group) => group.map(({ delegation }) => delegation).join("/"))

test("the same words under the same kind are one proposal of several, whatever letter and typography they came with", () => {
  expect(
    whose([
      contribution("ARB", "MOD", "n1", "that “the lake” is free;", { text: "a) that “the lake” is free;", label: "a" }),
      contribution("RCC", "MOD", "n1", "that the lake is closed;"),
      contribution("B", "MOD", "n1", 'that "the lake" is free;'),
    ]),
  ).toEqual(["ARB/B", "RCC"])
})

test("no change and taking the paragraph out are each one proposal, and not the same", () => {
  const of = (delegation: string, kind: "NOC" | "SUP") => contribution(delegation, kind, "n1")
  expect(whose([of("ARB", "NOC"), of("RCC", "SUP"), of("B", "NOC"), of("CUB", "SUP")])).toEqual(["ARB/B", "RCC/CUB"])
})

test("words to insert in different places, extracts, notes and reasons are each their own", () => {
  expect(
    whose([
      contribution("ARB", "fragment", "n1", "free", { behind: "the lake" }),
      contribution("RCC", "fragment", "n1", "free", { behind: "the shore" }),
      contribution("B", "MOD", "n1", "free", { omits: "end" }),
      contribution("CUB", "note", "n1", "free"),
      contribution("INS", "note", "n1", "free"),
    ]),
  ).toEqual(["ARB", "RCC", "B", "CUB", "INS"])
})

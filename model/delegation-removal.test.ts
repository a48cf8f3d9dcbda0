import { expect, test } from "vitest"
import { type NamedIn, removeDelegation } from "./delegation-removal.ts"
import type { DelegationCode } from "./ids.ts"
import { draft } from "./testing/build.ts"
import { said } from "./testing/said.ts"

const delegations = ["ARB", "RCC", "B"].map((code, colour) => ({
  code: code as DelegationCode,
  name: code,
  kind: "state" as const,
  colour,
}))
const nowhere: NamedIn = { text: draft("p: B said RCC"), register: [], meeting: { positions: [] }, tabled: [] }
const remove = (code: string, named: Partial<NamedIn> = {}) =>
  removeDelegation(delegations, code, { ...nowhere, ...named })

test("a delegation that nothing names is removed, whatever words are the same letters", () => {
  const after = remove("B")
  expect(after.ok && after.delegations.map(({ code }) => code)).toEqual(["ARB", "RCC"])
})

test.each([
  ["proposes something in the text", "RCC", { text: draft("p: {+RCC.1|x+}") }, "delegation-in-text"],
  ["sponsors another's words", "B", { text: draft("p: {+RCC.1&B|x+}") }, "delegation-in-text"],
  ["has its tag above a paragraph", "ARB", { text: draft("p @ARB/79A2/13: x") }, "delegation-in-text"],
  ["is in a decision", "RCC", { register: [{ target: { kind: "change", id: "RCC.1" } }] }, "delegation-in-register"],
  ["was there when one was taken", "B", { register: [{ present: ["B"] }] }, "delegation-in-register"],
  ["has taken a position", "B", { meeting: said("B opposes change RCC.1") }, "delegation-in-meeting"],
  ["has tabled a text", "ARB", { tabled: [{ delegation: "ARB" }] }, "delegation-tabled"],
])("a delegation that %s stays", (_, code, named, reason) => {
  expect(remove(code, named)).toEqual({ ok: false, reason })
})

test("there is none to remove that is not in the meeting", () => {
  expect(remove("CAN")).toEqual({ ok: false, reason: "unknown-delegation" })
})

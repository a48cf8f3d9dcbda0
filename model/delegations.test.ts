import { expect, test } from "vitest"
import { addDelegation, changeDelegation, nextColour, tidyCode } from "./delegations.ts"
import type { DelegationCode } from "./ids.ts"
import { limits } from "./limits.ts"
import type { Delegation } from "./protocol.ts"

const arb: Delegation = { code: "ARB" as DelegationCode, name: "Arab States", kind: "region", colour: 0 }
const canada = { code: "CAN", name: "Canada", kind: "state", colour: 1 } as const
const add = (asked: object, among: readonly Delegation[] = [arb]) => addDelegation(among, { ...canada, ...asked })

test("a delegation is added behind the others", () => {
  expect(add({ name: "  Canada " })).toEqual({ ok: true, delegations: [arb, canada] })
})

test.each([
  ["a code in small letters", { code: "can" }, "bad-code"],
  ["a code with a sign in it", { code: "CA-N" }, "bad-code"],
  ["a code that is markup", { code: "<b>" }, "bad-code"],
  ["a code of nine letters", { code: "ABCDEFGHI" }, "bad-code"],
  ["the chair's code", { code: "CHAIR" }, "reserved-code"],
  ["nobody's code", { code: "DRAFT" }, "reserved-code"],
  ["the code whose link would be the observers'", { code: "OBSERVER" }, "reserved-code"],
  ["a code that another has", { code: "ARB" }, "code-taken"],
  ["no name", { name: "  " }, "bad-name"],
  ["a name turned round", { name: "\u202eadanaC" }, "bad-name"],
  ["a name of two lines", { name: "Canada\nChair" }, "bad-name"],
  ["a name without end", { name: "x".repeat(81) }, "bad-name"],
  ["a colour beyond the palette", { colour: 12 }, "bad-colour"],
  ["a colour below it", { colour: -1 }, "bad-colour"],
  ["half a colour", { colour: 0.5 }, "bad-colour"],
])("%s is refused", (_, asked, reason) => {
  expect(add(asked)).toEqual({ ok: false, reason })
})

test("there is an end to delegations", () => {
  const many = Array.from({ length: limits.maxDelegations }, () => arb)
  expect(add({}, many)).toEqual({ ok: false, reason: "too-many-delegations" })
})

test("name, kind and colour change; the code stays", () => {
  expect(changeDelegation([arb], "ARB", { colour: 7 })).toEqual({ ok: true, delegations: [{ ...arb, colour: 7 }] })
  expect(changeDelegation([arb], "ARB", { colour: 99 })).toEqual({ ok: false, reason: "bad-colour" })
  expect(changeDelegation([arb], "CAN", { colour: 7 })).toEqual({ ok: false, reason: "unknown-delegation" })
})

test("the colour offered is the first that the fewest have", () => {
  expect(nextColour([arb])).toBe(1)
  expect(nextColour(Array.from({ length: 13 }, (_, i) => ({ colour: i % 12 })))).toBe(1)
  expect(tidyCode(" can ")).toBe("CAN")
})

import { expect, test } from "vitest"
import { type DraftDecision, nextDecision, verifyRegister } from "./register.ts"

const line: DraftDecision = {
  at: 1_000,
  by: "Chair",
  target: { kind: "bracket", id: "ARB.b" as never },
  verdict: "lift",
  note: null,
  seen: "seen",
  item: "Bracket in recognizing",
  paragraphs: [],
  present: [],
}
const first = nextDecision([], line)
const second = nextDecision([first], { ...line, at: 2_000 })
const third = nextDecision([first, second], { ...line, at: 3_000 })

test("lines are numbered from 1, each bound to the one before (L5)", () => {
  expect([first.number, first.previousHash, second.number, second.previousHash]).toEqual([1, null, 2, first.hash])
  expect(verifyRegister([])).toEqual({ ok: true })
  expect(verifyRegister([first, second, third])).toEqual({ ok: true })
})

test("a line changed, left out or moved is found (L5)", () => {
  expect(verifyRegister([first, { ...second, by: "Someone" }, third])).toEqual({ ok: false, number: 2 })
  expect(verifyRegister([first, third])).toEqual({ ok: false, number: 2 })
  expect(verifyRegister([second, first])).toEqual({ ok: false, number: 1 })
})

test("a line reads the same whatever the order of its parts (L5)", () => {
  expect(verifyRegister([Object.fromEntries(Object.entries(first).reverse()) as typeof first])).toEqual({ ok: true })
})

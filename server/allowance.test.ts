import { expect, test } from "vitest"
import { Allowance, Allowances } from "./allowance.ts"

test("what is allowed at once comes back with time, and no more than that", () => {
  const allowance = new Allowance({ burst: 3, perSecond: 1 }, 0)
  expect([1, 2, 3, 4].map(() => allowance.take(1, 0))).toEqual([true, true, true, false])
  expect(allowance.take(1, 999)).toBe(false)
  expect(allowance.take(1, 2000)).toBe(true)
  expect(allowance.take(4, 1e9)).toBe(false)
  expect(allowance.take(3, 1e9)).toBe(true)
})

test("a clock that goes backwards gives nothing", () => {
  const allowance = new Allowance({ burst: 1, perSecond: 1 }, 5000)
  expect(allowance.take(1, 5000)).toBe(true)
  expect(allowance.take(1, 0)).toBe(false)
  expect(allowance.take(1, 1000)).toBe(true)
})

test("one who asks for too much takes nothing from the others", () => {
  const allowances = new Allowances({ burst: 1, perSecond: 1 })
  expect([allowances.take("ARB", 0), allowances.take("ARB", 0), allowances.take("RCC", 0)]).toEqual([true, false, true])
})

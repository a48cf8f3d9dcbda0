import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { differenceBetween, type Json, withDifference } from "./json-difference.ts"

const crossed = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

describe("a difference", () => {
  test("makes the one value of the other, whatever they are", () => {
    const json = fc.jsonValue() as fc.Arbitrary<Json>
    fc.assert(
      fc.property(json, json, (one, other) => {
        const [before, after] = [crossed(one), crossed(other)]
        const difference = differenceBetween(before, after)
        if (difference === null) expect(after).toEqual(before)
        else expect(withDifference(before, crossed(difference))).toEqual(after)
      }),
      { examples: [[[null], [{}]]] },
    )
  })

  test("between values alike in most things holds little more than what changed", () => {
    const before = { id: "p1", runs: [{ text: "that networks are vulnerable", marks: [] }], level: 0 }
    const after = { id: "p1", runs: [{ text: "that all networks are vulnerable", marks: [] }], level: 0 }
    expect(differenceBetween(before, after)).toEqual({
      of: { runs: { each: [[0, { of: { text: { text: [5, 0, "all "] } } }]] } },
    })
  })

  test("of a list says what was put where, and leaves the other members the values they were", () => {
    const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }]
    const difference = differenceBetween([a, c], [a, b, c])
    expect(difference).toEqual({ list: [1, 0, [b]] })
    const after = withDifference([a, c], difference as never) as Json[]
    expect(after[0]).toBe(a)
    expect(after[2]).toBe(c)
  })

  test("of another value is refused", () => {
    expect(() => withDifference("ab", { text: [5, 1, "c"] })).toThrow(RangeError)
    expect(() => withDifference([], { each: [[2, { to: 1 }]] })).toThrow(RangeError)
    expect(() => withDifference(null, { of: {} })).toThrow(RangeError)
  })
})

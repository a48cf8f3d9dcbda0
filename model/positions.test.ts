import { describe, expect, test } from "vitest"
import { areBoundPositions, bindPositions } from "./bound-positions.ts"
import { currentPosition, historyOf, positionsThen, positionsUpTo } from "./position-history.ts"
import { currentPositions, opposedTargets } from "./positions.ts"
import { targetKey } from "./target-key.ts"
import { on, said } from "./testing/said.ts"

const bracket = on("bracket ARB.b")
const option = on("option DRAFT.o2")
const standing = (positions: ReturnType<typeof said>, target = bracket) =>
  (currentPositions(positions).get(targetKey(target)) ?? []).map(({ delegation, stance }) => `${delegation} ${stance}`)

describe("a delegation's position", () => {
  test("is the last it took; what it said before is its history", () => {
    const positions = said(`
      EUR opposes bracket ARB.b
      ARB supports bracket ARB.b
      EUR can-accept bracket ARB.b
    `)
    expect(standing(positions)).toEqual(["ARB supports", "EUR can-accept"])
    expect(historyOf(positions, bracket).map(({ stance }) => stance)).toEqual(["opposes", "supports", "can-accept"])
    expect(currentPosition(positions, bracket, "EUR" as never)?.stance).toBe("can-accept")
  })

  test("taken back is none, and its history stays", () => {
    const positions = said(`
      EUR opposes bracket ARB.b
      EUR - bracket ARB.b
    `)
    expect(standing(positions)).toEqual([])
    expect(currentPosition(positions, bracket, "EUR" as never)).toBeNull()
    expect(historyOf(positions, bracket)).toHaveLength(2)
  })

  test("on one thing says nothing of another", () => {
    const positions = said(`
      EUR opposes bracket ARB.b
      EUR supports option DRAFT.o2
    `)
    expect(standing(positions)).toEqual(["EUR opposes"])
    expect(standing(positions, option)).toEqual(["EUR supports"])
  })

  test("stands in the tally from the friendliest on, then by delegation", () => {
    const positions = said(`
      RCC opposes bracket ARB.b
      EUR opposes bracket ARB.b
      B ad-referendum bracket ARB.b
      ARB supports bracket ARB.b
    `)
    expect(standing(positions)).toEqual(["ARB supports", "B ad-referendum", "EUR opposes", "RCC opposes"])
  })
})

test("what is opposed is known by who opposes it now", () => {
  const positions = said(`
    EUR opposes bracket ARB.b
    RCC opposes option DRAFT.o2
    RCC reserves option DRAFT.o2
  `)
  expect([...opposedTargets(positions)]).toEqual([[targetKey(bracket), ["EUR"]]])
})

test("the positions of a moment are those before it", () => {
  const positions = said(`
    EUR opposes bracket ARB.b
    EUR can-accept bracket ARB.b
  `)
  expect(standing(positionsUpTo(positions, 1))).toEqual(["EUR opposes"])
})

describe("L5 a decision is bound to the positions that stood", () => {
  const before = said(`
    EUR opposes bracket ARB.b
    RCC supports option DRAFT.o2
  `)
  const bound = bindPositions(before, [bracket])

  test("and what is said afterwards changes nothing", () => {
    expect(bound.upTo).toBe(2)
    const after = said(`
      EUR opposes bracket ARB.b
      RCC supports option DRAFT.o2
      EUR supports bracket ARB.b
    `)
    expect(areBoundPositions(after, bound)).toBe(true)
  })

  test("and can be read as they were then, by who may see them", () => {
    const after = [...before, ...said("EUR supports bracket ARB.b").map((one) => ({ ...one, sequence: 3 }))]
    const then = positionsThen(after, bound)
    expect(then.map(({ on, standing }) => [on, standing.map(({ stance }) => stance)])).toEqual([[bracket, ["opposes"]]])
  })

  test("and one altered afterwards no longer fits", () => {
    const altered = before.map((position) => (position.sequence === 1 ? { ...position, note: "never" } : position))
    expect(areBoundPositions(altered, bound)).toBe(false)
    expect(areBoundPositions(before.slice(1), bound)).toBe(false)
  })

  test("on what it ruled on, and not on anything else", () => {
    const altered = before.map((position) => (position.sequence === 2 ? { ...position, note: "never" } : position))
    expect(areBoundPositions(altered, bound)).toBe(true)
  })

  test("and alike positions of two moments have two hashes, so that none can be guessed", () => {
    const alike = before.map((position) => ({ ...position, salt: "another" }))
    expect(bindPositions(alike, [bracket]).hash).not.toBe(bound.hash)
  })
})

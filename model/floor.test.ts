import { expect, test } from "vitest"
import { afterFloorAct, type Floor, type FloorAct, quietFloor } from "./floor.ts"
import type { DelegationCode } from "./ids.ts"

/** The floor after acts said like "ARB raise". Throws: Error with the reason of the first that is refused. */
function floorAfter(...acts: string[]): Floor {
  return acts.reduce((floor, text, index) => {
    const [delegation, act] = text.split(" ") as [DelegationCode, FloorAct]
    const outcome = afterFloorAct(floor, act, { delegation, by: `${delegation} delegate 1`, at: index + 1 })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.floor
  }, quietFloor)
}
const waiting = (floor: Floor) => floor.flags.map(({ delegation }) => delegation)

test("delegations wait in the order in which they raised their flags", () => {
  expect(waiting(floorAfter("ARB raise", "RCC raise", "EUR raise"))).toEqual(["ARB", "RCC", "EUR"])
})

test("a delegation has one flag", () => {
  expect(() => floorAfter("ARB raise", "ARB raise")).toThrow("flag-is-up")
})

test("a flag that is lowered loses its place", () => {
  expect(waiting(floorAfter("ARB raise", "RCC raise", "ARB lower", "ARB raise"))).toEqual(["RCC", "ARB"])
  expect(() => floorAfter("ARB lower")).toThrow("no-flag")
})

test("who is given the floor speaks, and their flag goes down", () => {
  const floor = floorAfter("ARB raise", "RCC raise", "RCC give")
  expect(floor.speaking).toEqual({ delegation: "RCC", since: 3 })
  expect(waiting(floor)).toEqual(["ARB"])
})

test("the next speaker takes the place of the one before; a delegation that did not ask may be called", () => {
  expect(floorAfter("ARB raise", "ARB give", "EUR give").speaking?.delegation).toBe("EUR")
})

test("the chair takes the floor back", () => {
  expect(floorAfter("ARB give", "ARB end").speaking).toBeNull()
  expect(() => floorAfter("ARB raise", "ARB end")).toThrow("nobody-speaks")
})

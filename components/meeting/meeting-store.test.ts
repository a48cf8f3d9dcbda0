import { expect, test, vi } from "vitest"
import { quietMeeting } from "#model/meeting.ts"
import { targetKey } from "#model/target-key.ts"
import { on, said } from "#model/testing/said.ts"
import { MeetingStore } from "./meeting-store.ts"

const bracket = on("bracket ARB.b")

function told(positions = said("EUR opposes bracket ARB.b")): MeetingStore {
  const store = new MeetingStore()
  store.hear({ whole: { ...quietMeeting, positions } })
  return store
}

test("nothing is known of the meeting until the server has told of it", () => {
  const store = new MeetingStore()
  store.hear({ change: { kind: "positions", positions: said("EUR opposes bracket ARB.b") } })
  expect(store.current()).toBeNull()
  expect(store.opposed()).toBeNull()
})

test("a page follows what is said, and whoever listens is told", () => {
  const store = told()
  const listener = vi.fn()
  store.subscribe(listener)
  expect(store.opposed()?.get(targetKey(bracket))).toEqual(["EUR"])
  const [, later] = said("EUR opposes bracket ARB.b\nEUR can-accept bracket ARB.b")
  store.hear({ change: { kind: "positions", positions: [later as never] } })
  expect(listener).toHaveBeenCalledOnce()
  expect(store.opposed()?.has(targetKey(bracket))).toBe(false)
})

test("L3 positions that are no longer for an observer are gone from the page", () => {
  const store = told()
  store.hear({ change: { kind: "settings", settings: { positionsVisibleTo: "members" }, positions: null } })
  expect(store.standing()).toBeNull()
})

test("what other changes leave alone stays the same value, so that nothing is drawn anew for them", () => {
  const store = told()
  const [standing, opposed] = [store.standing(), store.opposed()]
  store.hear({ change: { kind: "place", place: { paragraph: "p1" as never, at: 1 } } })
  expect(store.standing()).toBe(standing)
  expect(store.opposed()).toBe(opposed)
})

test("after a lost line the whole comes anew in place of what was", () => {
  const store = told()
  store.hear({ whole: { ...quietMeeting, positions: [] } })
  expect(store.current()?.positions).toEqual([])
})

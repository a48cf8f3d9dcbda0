import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { SaveState } from "./save-tracker.ts"
import { savedForGood } from "./saved-for-good.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function room() {
  let state: SaveState = "saved"
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const become = (next: SaveState) => {
    state = next
    for (const listener of listeners) listener()
  }
  return { shown: savedForGood(subscribe, () => state), become }
}

test("while keys follow one another, it is said once that words are on their way, and once that they are saved (L9)", () => {
  const { shown, become } = room()
  const drawn = vi.fn()
  shown.subscribe(drawn)
  for (let key = 0; key < 20; key++) {
    become("saving")
    vi.advanceTimersByTime(20)
    become("saved")
    vi.advanceTimersByTime(40)
    expect(shown.current()).toBe("saving")
  }
  vi.advanceTimersByTime(1000)
  expect(shown.current()).toBe("saved")
  expect(drawn).toHaveBeenCalledTimes(2)
})

test("that words are on this device alone is said at once, and never that they are saved (L9)", () => {
  const { shown, become } = room()
  shown.subscribe(() => {})
  become("saving")
  become("saved")
  vi.advanceTimersByTime(100)
  become("on-this-device")
  expect(shown.current()).toBe("on-this-device")
  vi.advanceTimersByTime(1000)
  expect(shown.current()).toBe("on-this-device")
})

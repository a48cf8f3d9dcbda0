import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { everyFrame, onceSettled } from "./pace.ts"

const frameMs = 16

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("requestAnimationFrame", (act: () => void) => Number(setTimeout(act, frameMs)))
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => clearTimeout(frame))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test("what changes many times in a frame is drawn once", () => {
  const act = vi.fn()
  const pace = everyFrame(act)
  pace.ask("text")
  pace.ask("text")
  vi.advanceTimersByTime(frameMs)
  expect(act).toHaveBeenCalledTimes(1)
  pace.ask("text")
  vi.advanceTimersByTime(frameMs)
  expect(act).toHaveBeenCalledTimes(2)
})

test("while somebody types, the whole text is worked out every two seconds, and when they pause", () => {
  const act = vi.fn()
  const pace = onceSettled(act)
  for (let i = 0; i < 39; i++) {
    pace.ask("text")
    vi.advanceTimersByTime(50)
  }
  expect(act).toHaveBeenCalledTimes(0)
  pace.ask("text")
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(1)
  pace.ask("text")
  vi.advanceTimersByTime(400)
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5000)
  expect(act).toHaveBeenCalledTimes(2)
})

test("a ruling is shown in the next frame, with the words typed before it", () => {
  const act = vi.fn()
  const pace = onceSettled(act)
  pace.ask("text")
  pace.ask("record")
  vi.advanceTimersByTime(frameMs)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(5000)
  expect(act).toHaveBeenCalledTimes(1)
})

test("nothing is done any more once it is taken back", () => {
  const act = vi.fn()
  for (const pace of [everyFrame(act), onceSettled(act)]) {
    pace.ask("text")
    pace.ask("record")
    pace.cancel()
  }
  vi.advanceTimersByTime(5000)
  expect(act).toHaveBeenCalledTimes(0)
})

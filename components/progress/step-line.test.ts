import { expect, test } from "vitest"
import { roundedUp, stepLine } from "./step-line.ts"

const frame = { width: 100, height: 50 }

test("a count stays as it is until it is counted anew, and to the end", () => {
  const steps = [
    { at: 0, count: 10 },
    { at: 50, count: 5 },
  ]
  expect(stepLine(steps, { from: 0, to: 100, most: 10 }, frame)).toBe("M0 0H50V25H100")
})

test("one count alone is a level line, and none is none", () => {
  expect(stepLine([{ at: 7, count: 3 }], { from: 7, to: 7, most: 3 }, frame)).toBe("M0 0H100")
  expect(stepLine([], { from: 0, to: 1, most: 1 }, frame)).toBe("")
  expect(stepLine([{ at: 0, count: 0 }], { from: 0, to: 1, most: 0 }, frame)).toBe("M0 50H100")
})

test("the top of a chart is a round number", () => {
  expect([0, 3, 9, 11, 141, 999].map(roundedUp)).toEqual([1, 3, 9, 15, 150, 1000])
})

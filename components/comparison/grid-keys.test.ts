import { expect, test } from "vitest"
import { cellAfter } from "./grid-keys.ts"

const press = (key: string, { ctrlKey = false, isRightToLeft = false, shiftKey = false } = {}) => {
  const pressed = { key, ctrlKey, shiftKey, metaKey: false, altKey: false }
  const to = cellAfter({ row: 5, column: 1 }, pressed, { rows: 20, columns: 4, page: 8, isRightToLeft })
  return to && `${to.row} ${to.column}`
}

test("arrows go to the next cell, and no further than the edge", () => {
  expect(press("ArrowDown")).toBe("6 1")
  expect(press("ArrowUp")).toBe("4 1")
  expect(press("ArrowRight")).toBe("5 2")
  expect(press("PageUp")).toBe("0 1")
  expect(press("PageDown")).toBe("13 1")
})

test("where lines run from the right, the arrows point as the columns stand", () => {
  expect(press("ArrowRight", { isRightToLeft: true })).toBe("5 0")
  expect(press("ArrowLeft", { isRightToLeft: true })).toBe("5 2")
})

test("Home and End go along the row, with Control to the corners, and Control with an arrow down the column", () => {
  expect(press("Home")).toBe("5 0")
  expect(press("End")).toBe("5 3")
  expect(press("Home", { ctrlKey: true })).toBe("0 0")
  expect(press("End", { ctrlKey: true })).toBe("19 3")
  expect(press("ArrowDown", { ctrlKey: true })).toBe("19 1")
})

test("other keys are left to whoever wants them", () => {
  expect(press("a")).toBeNull()
  expect(press("c", { ctrlKey: true })).toBeNull()
  expect(press("ArrowDown", { shiftKey: true })).toBeNull()
})

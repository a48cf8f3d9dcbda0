import { expect, test } from "vitest"
import { isSamePoint, lastSitting, openNow } from "./progress.ts"
import { draft } from "./testing/build.ts"

test("what is open is brackets, groups of options and changes nobody has ruled on", () => {
  const paragraphs = draft(`
    p2 item =b: the {+RCC.1|growing +}role
    p4 item =d: [DRAFT.w|<DRAFT.o1 of DRAFT.g 1|one text> or <DRAFT.o2 of DRAFT.g 2|another>]
  `)
  expect(openNow(paragraphs)).toEqual({ brackets: 1, groups: 1, changes: 1 })
})

test("two counts are the same whenever they were taken", () => {
  const point = { at: 1, brackets: 1, groups: 1, changes: 1, decisions: 0 }
  expect(isSamePoint(point, { ...point, at: 9 })).toBe(true)
  expect(isSamePoint(point, { ...point, decisions: 1 })).toBe(false)
})

test("a sitting begins, after a pause, with what was left before it", () => {
  const points = [1, 2, 100, 101].map((at, i) => ({ at, brackets: 9 - i, groups: 0, changes: 0, decisions: i }))
  expect(lastSitting(points, 50).map(({ at, brackets }) => [at, brackets])).toEqual([
    [100, 8],
    [100, 7],
    [101, 6],
  ])
  expect(lastSitting(points, 500)).toEqual(points)
  expect(lastSitting([], 50)).toEqual([])
})

import { expect, test } from "vitest"
import type { DelegationCode } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { draft } from "./testing/build.ts"
import { windowsOf } from "./testing/windows-of.ts"

const D = "ARB" as DelegationCode
const before = draft("a: 1\n b +ARB.1: 2\n c +ARB.2: 3\n d +RCC.1: 4\n e: 5")
const idsOf = (part: readonly Paragraph[]) => part.map((paragraph) => paragraph.id).join("")
const ids = (touched: number[] | null, after = before) =>
  windowsOf({ before, after }, touched, D).map((window) => `${idsOf(window.before)}|${idsOf(window.after)}`)
const without = (...gone: string[]) => before.filter((paragraph) => !gone.includes(paragraph.id))

test("a window begins and ends with breaks that are not the author's, before and after (L2)", () => {
  expect(ids([0])).toEqual(["abc|abc"])
  expect(ids([2])).toEqual(["abc|abc"])
  expect(ids([3])).toEqual(["d|d"])
})

test("edits far apart are judged each in a window of its own, and no place in two (L2)", () => {
  expect(ids([])).toEqual([])
  expect(ids([0, 4])).toEqual(["abc|abc", "e|e"])
  expect(ids([1, 2, 0])).toEqual(["abc|abc"])
})

test("a break is the author's only while nobody else sponsors it and it is not decided (L2, L4)", () => {
  const shared = draft("a: 1\n b +ARB.1: {+ARB.1&B|2+}\n c +ARB.2#1: {+ARB.2#1|3+}")
  const window = (touched: number[]) => idsOf(windowsOf({ before: shared, after: shared }, touched, D)[0]?.before ?? [])
  expect([window([0]), window([1]), window([2])]).toEqual(["a", "b", "c"])
})

test("a break that the edit makes the author's own, or no longer so, is none to begin with (L2)", () => {
  const after = draft("a: 1\n b +ARB.1: 2\n c: 3\n d +ARB.9: 4\n e: 5")
  expect(ids([2, 3], after)).toEqual(["abcd|abcd"])
})

test("when paragraphs come, go or move, the window holds all between the common ends (L2)", () => {
  expect(ids(null, without("a"))).toEqual(["abc|bc"])
  expect(ids(null, without("d"))).toEqual(["d|"])
  expect(ids(null, without("c"))).toEqual(["abc|ab"])
  expect(ids(null, [...without("d"), ...before.slice(3, 4)])).toEqual(["de|ed"])
})

import { expect } from "vitest"
import { canonicalText } from "../hash.ts"
import type { DelegationCode } from "../ids.ts"
import { refusalOf, withoutOwn } from "../lawful.ts"
import type { Paragraph } from "../paragraph.ts"
import { baseOf } from "../projection.ts"
import type { RefusalCode } from "../protocol.ts"
import { windowAround } from "./window-around.ts"

/**
 * Judges an edit as the gate does, and holds the judgement against the law itself: whichever window is taken the
 * answer is the same, it is "not-own" wherever the text without D's own differs, and what is lawful leaves the base
 * text alone (L1, L2).
 */
export function judge(before: readonly Paragraph[], edited: readonly Paragraph[], code: string): RefusalCode | null {
  const D = code as DelegationCode
  const known = new Map(before.map((one) => [canonicalText(one), one]))
  const after = edited.map((one) => known.get(canonicalText(one)) ?? one)
  const touched = sameList(before, after) ? after.flatMap((one, i) => (one === before[i] ? [] : [i])) : null
  const verdict = refusalOf({ ...windowAround(before, after, touched, D), D, wholeAfter: after })
  expect(refusalOf({ ...windowAround(before, after, null, D), D, wholeAfter: after })).toBe(verdict)
  expect(refusalOf({ before, after, D, wholeAfter: after })).toBe(verdict)
  if (withoutOwn(before, D) !== withoutOwn(after, D)) expect(["not-own", "duplicate-paragraph"]).toContain(verdict)
  if (verdict === null) expect(baseOf(after)).toEqual(baseOf(before))
  return verdict
}

const sameList = (before: readonly Paragraph[], after: readonly Paragraph[]) =>
  before.length === after.length && before.every((paragraph, i) => paragraph.id === after[i]?.id)

import { expect } from "vitest"
import { canonicalText } from "../hash.ts"
import type { DelegationCode } from "../ids.ts"
import { refusalOf, withoutOwn } from "../lawful.ts"
import type { Paragraph } from "../paragraph.ts"
import { baseOf } from "../projection.ts"
import type { RefusalCode } from "../protocol.ts"
import type { Window } from "../window.ts"
import { windowsOf } from "./windows-of.ts"

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
  const judged = (windows: readonly Window[]) =>
    gravest(windows.map((window) => refusalOf({ ...window, D, wholeAfter: after })))
  const verdict = judged(windowsOf({ before, after }, touched, D))
  expect(judged(windowsOf({ before, after }, null, D))).toBe(verdict)
  expect(judged([{ before, after }])).toBe(verdict)
  if (withoutOwn(before, D) !== withoutOwn(after, D)) expect(["not-own", "duplicate-paragraph"]).toContain(verdict)
  if (verdict === null) expect(baseOf(after)).toEqual(baseOf(before))
  return verdict
}

/** As `refusalOf` asks within one window. */
const byGravity = ["duplicate-paragraph", "not-own", "unsponsored", "crossing-brackets"] as const
const gravest = (refusals: readonly (RefusalCode | null)[]) => byGravity.find((code) => refusals.includes(code)) ?? null

const sameList = (before: readonly Paragraph[], after: readonly Paragraph[]) =>
  before.length === after.length && before.every((paragraph, i) => paragraph.id === after[i]?.id)

import type { DelegationCode } from "../ids.ts"
import { isOwnBreak } from "../own.ts"
import type { Paragraph } from "../paragraph.ts"
import type { Window } from "../window.ts"

/**
 * The smallest part of a document in which an edit by delegation `D` can be judged: what was touched, widened until
 * it begins with a break, and is followed by one, that is not solely D's, before and after. Such breaks stay where
 * they are in a lawful edit, so what lies outside cannot make up for a difference inside.
 *
 * The server finds its windows on Yjs elements (`server/reading.ts`); whichever is taken, the verdict must be the same.
 *
 * Shape: `touched` are indexes of the paragraphs that differ, or null if paragraphs came, went or moved: then the
 *        window is found by comparing the lists from both ends. Untouched paragraphs must be the same objects.
 * Source: law L2, model/RULES.md.
 */
export const windowAround = (
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  touched: readonly number[] | null,
  D: DelegationCode,
): Window => (touched === null ? betweenCommonEnds(before, after, D) : aroundTouched(before, after, touched, D))

function aroundTouched(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  touched: readonly number[],
  D: DelegationCode,
): Window {
  if (touched.length === 0) return { before: [], after: [] }
  const isOwnAt = (i: number) => isOwnBreak(before[i] as Paragraph, D) || isOwnBreak(after[i] as Paragraph, D)
  let from = Math.min(...touched)
  let to = Math.max(...touched) + 1
  while (from > 0 && isOwnAt(from)) from--
  while (to < after.length && isOwnAt(to)) to++
  return { before: before.slice(from, to), after: after.slice(from, to) }
}

function betweenCommonEnds(before: readonly Paragraph[], after: readonly Paragraph[], D: DelegationCode): Window {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let end = 0
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  while (from > 0 && !(isKeptAt(before, from, D) && isKeptAt(after, from, D))) from--
  while (end > 0 && !isKeptAt(after, after.length - end, D)) end--
  return { before: before.slice(from, before.length - end), after: after.slice(from, after.length - end) }
}

function isKeptAt(paragraphs: readonly Paragraph[], i: number, D: DelegationCode): boolean {
  const paragraph = paragraphs[i]
  return paragraph !== undefined && !isOwnBreak(paragraph, D)
}

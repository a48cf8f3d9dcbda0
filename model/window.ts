import type { DelegationCode } from "./ids.ts"
import { isOwnBreak } from "./own.ts"
import type { Paragraph } from "./paragraph.ts"

/**
 * The part of a document in which an edit by a delegation is judged, before and after it. It begins with a break, and
 * is followed by one, that is not solely the delegation's: such breaks stay where they are in a lawful edit, so what
 * lies outside cannot make up for a difference inside.
 *
 * Source: law L2, model/RULES.md.
 */
export type Window = { readonly before: readonly Paragraph[]; readonly after: readonly Paragraph[] }

/** A text before and after an edit by which no paragraph came, went or moved: the same places, one behind the other. */
export type Standing<Place> = {
  readonly before: (place: Place) => Paragraph
  readonly after: (place: Place) => Paragraph
  readonly previous: (place: Place) => Place | null
  readonly next: (place: Place) => Place | null
}

/** The smallest windows that hold all touched places; each place is in one window at most. */
export function windowsAround<Place>(touched: Iterable<Place>, text: Standing<Place>, D: DelegationCode): Window[] {
  const windows: Window[] = []
  const done = new Set<Place>()
  for (const place of touched) {
    if (done.has(place)) continue
    const stretch = stretchAround(place, text, D)
    for (const each of stretch) done.add(each)
    windows.push({ before: stretch.map(text.before), after: stretch.map(text.after) })
  }
  return windows
}

function stretchAround<Place>(place: Place, text: Standing<Place>, D: DelegationCode): Place[] {
  const isOwn = (at: Place) => isOwnBreak(text.before(at), D) || isOwnBreak(text.after(at), D)
  let first = place
  for (let at = text.previous(first); at !== null && isOwn(first); at = text.previous(first)) first = at
  const stretch = [first]
  for (let at = text.next(first); at !== null && isOwn(at); at = text.next(at)) stretch.push(at)
  return stretch
}

/**
 * The window of an edit by which paragraphs came, went or moved: all between what the text has in common at both ends.
 * Shape: what was not touched is the same object before and after.
 */
export function windowBetweenEnds(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  D: DelegationCode,
): Window {
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

import * as Y from "yjs"
import { formatOf, type Typed, textChild, typedWordsOf } from "./document.ts"
import { type Mark, markText } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/** Paragraph before and after an edit, both read from Yjs; without `before` it is new. */
export type Edited = { readonly before: Paragraph | null; readonly now: Paragraph }

/** Characters as they are now, and the marks they had before; null for new ones. */
export type Stretch = Typed & { readonly marksBefore: readonly Mark[] | null }

/**
 * Gives characters of one paragraph other marks, or takes them out, all others keeping what they have: from the end
 * backwards, and only what differs is written.
 *
 * Shape:  `now` is the paragraph just read from `element`; `marksFor` answers with null for characters that go.
 *         Inside the caller's transaction.
 */
export function rewriteMarks(
  element: Y.XmlElement,
  { before, now }: Edited,
  marksFor: (stretch: Stretch) => readonly Mark[] | null,
): void {
  const stretches = stretchesOf(typedIn(now), before ? typedIn(before) : [])
  const places = placesIn(element, stretches)
  for (let i = stretches.length - 1; i >= 0; i--) {
    const stretch = stretches[i] as Stretch
    const { text, at } = places[i] as Place
    const marks = marksFor(stretch)
    if (marks === null) text.delete(at, stretch.length)
    else {
      const change = changedFormat(stretch.marks, marks)
      if (change !== null) text.format(at, stretch.length, change)
    }
  }
}

const typedIn = (paragraph: Paragraph): readonly Typed[] => typedWordsOf(paragraph)?.typed ?? []

/** Cuts what is there now where what was there before began or ended: Yjs joins what one client writes in a row. */
function stretchesOf(now: readonly Typed[], before: readonly Typed[]): Stretch[] {
  const old = new Map<number, Typed[]>()
  for (const typed of before) old.set(typed.client, [...(old.get(typed.client) ?? []), typed])
  for (const list of old.values()) list.sort((a, b) => a.clock - b.clock)
  return now.flatMap((typed) => {
    const pieces: Stretch[] = []
    const end = typed.clock + typed.length
    const take = (from: number, to: number, marksBefore: readonly Mark[] | null) => {
      if (from < to)
        pieces.push({ client: typed.client, clock: from, length: to - from, marks: typed.marks, marksBefore })
    }
    let at = typed.clock
    for (const one of old.get(typed.client) ?? []) {
      const [from, to] = [Math.max(at, one.clock), Math.min(end, one.clock + one.length)]
      if (from >= to) continue
      take(at, from, null)
      take(from, to, one.marks)
      at = to
    }
    take(at, end, null)
    return pieces
  })
}

type Place = { readonly text: Y.XmlText; readonly at: number }

/** Two writers who began an empty paragraph at once left two texts in it. No stretch lies in both. */
function placesIn(element: Y.XmlElement, stretches: readonly Typed[]): Place[] {
  const texts = element.toArray().filter((child) => child instanceof Y.XmlText)
  let child = 0
  let at = 0
  return stretches.map(({ length }) => {
    while (at >= (texts[child]?.length ?? 0) && child < texts.length - 1) {
      child++
      at = 0
    }
    const place = { text: texts[child] ?? (textChild(element) as Y.XmlText), at }
    at += length
    return place
  })
}

/**
 * What to say to Yjs so that words under `before` come under `after`; null if they are. Marks that go are taken off by
 * their keys; those that stay are not written again.
 */
export function changedFormat(before: readonly Mark[], after: readonly Mark[]): Record<string, object | null> | null {
  const had = new Set(before.map(markText))
  const has = new Set(after.map(markText))
  const off = before.filter((mark) => !has.has(markText(mark)))
  const on = after.filter((mark) => !had.has(markText(mark)))
  if (off.length + on.length === 0) return null
  return { ...Object.fromEntries(Object.keys(formatOf(off)).map((key) => [key, null])), ...formatOf(on) }
}

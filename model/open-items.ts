import { textHash } from "./hash.ts"
import type { ParagraphId } from "./ids.ts"
import { onceEach } from "./once-each.ts"
import type { Paragraph } from "./paragraph.ts"
import { placesOf } from "./place.ts"
import type { DecisionTarget, OpenItem } from "./protocol.ts"
import { isSameList } from "./same-list.ts"
import { type OpenSubject, openSubjects, type Subject, subjectOf } from "./subject.ts"
import { targetKey } from "./target-key.ts"

/**
 * Everything the chair may rule on, in document order: paragraphs with undecided changes, brackets, groups and their
 * options, and undecided changes. Each carries the hash that a ruling on it must name, worked out when it is asked for.
 *
 * An item that reads as it did the last time, in paragraphs that are the same values, is the same value as then: after a
 * keystroke only what stands in the paragraph typed in is new.
 */
export function openItems(paragraphs: readonly Paragraph[]): OpenItem[] {
  const places = placesOf(paragraphs)
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return openSubjects(paragraphs).map((subject) => {
    const place = places.get(subject.paragraphs[0] as ParagraphId) ?? ""
    const last = ofSubjects.get(subject)
    if (last?.place === place) return last
    const item = keptItem(
      subject,
      place,
      subject.paragraphs.map((id) => byId.get(id) as Paragraph),
    )
    ofSubjects.set(subject, item)
    return item
  })
}

/** A subject that is the same value as before was read from paragraphs that are. */
const ofSubjects = new WeakMap<OpenSubject, OpenItem>()

type Kept = { readonly item: OpenItem; readonly read: readonly Paragraph[] }
const lastItems = new WeakMap<Paragraph, Map<string, Kept>>()

function keptItem(subject: OpenSubject, place: string, read: readonly Paragraph[]): OpenItem {
  const first = read[0] as Paragraph
  const known = lastItems.get(first) ?? new Map<string, Kept>()
  lastItems.set(first, known)
  const key = targetKey(subject.target)
  const last = known.get(key)
  if (last && isSameItem(last.item, subject, place) && isSameList(last.read, read)) return last.item
  const item = itemOf(subject, place, read)
  known.set(key, { item, read })
  return item
}

function itemOf(
  { target, proposers, paragraphs, text, words }: OpenSubject,
  place: string,
  read: readonly Paragraph[],
) {
  let hash: string | null = null
  return {
    target,
    proposers,
    paragraphs,
    place,
    text,
    words,
    get seen() {
      hash ??= hashOf(read)
      return hash
    },
  }
}

const isSameItem = (item: OpenItem, { proposers, text, words }: OpenSubject, place: string): boolean =>
  item.place === place && item.text === text && item.words === words && isSameList(item.proposers, proposers)

/** The hash a ruling on this target must carry: of every paragraph it may touch (law L5). Null if it is not in the text. */
export function seenOf(paragraphs: readonly Paragraph[], target: DecisionTarget): string | null {
  const subject = subjectOf(paragraphs, target)
  return subject && seenIn(paragraphs)(subject)
}

/** Hashes the paragraphs of one subject after another; those with the same paragraphs share the work. */
export function seenIn(paragraphs: readonly Paragraph[]): (subject: Subject) => string {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const known = new Map<string, string>()
  return (subject) => {
    const key = subject.paragraphs.join(" ")
    const seen = known.get(key) ?? hashOf(subject.paragraphs.map((id) => byId.get(id) as Paragraph))
    known.set(key, seen)
    return seen
  }
}

const hashOf = (read: readonly Paragraph[]): string =>
  read.length === 1 ? hashAlone(read[0] as Paragraph) : textHash(read)

/** Most items lie in one paragraph: its hash holds as long as the paragraph is the same value. */
const hashAlone = onceEach((paragraph: Paragraph): string => textHash([paragraph]))

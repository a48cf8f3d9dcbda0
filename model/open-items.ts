import { textHash } from "./hash.ts"
import type { ParagraphId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { placesOf } from "./place.ts"
import type { DecisionTarget, OpenItem } from "./protocol.ts"
import { openSubjects, type Subject, subjectOf } from "./subject.ts"

/**
 * Everything the chair may rule on, in document order: paragraphs with undecided changes, brackets, groups and their
 * options, and undecided changes. Each carries the hash that a ruling on it must name.
 */
export function openItems(paragraphs: readonly Paragraph[]): OpenItem[] {
  const places = placesOf(paragraphs)
  const seen = seenIn(paragraphs)
  return openSubjects(paragraphs).map((subject) => ({
    target: subject.target,
    proposers: subject.proposers,
    paragraphs: subject.paragraphs,
    place: places.get(subject.paragraphs[0] as ParagraphId) ?? "",
    text: subject.text,
    words: subject.words,
    seen: seen(subject),
  }))
}

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
    const alone = subject.paragraphs.length === 1 ? byId.get(subject.paragraphs[0] as ParagraphId) : undefined
    if (alone) return hashAlone(alone)
    const key = subject.paragraphs.join(" ")
    const seen = known.get(key) ?? textHash(subject.paragraphs.map((id) => byId.get(id) as Paragraph))
    known.set(key, seen)
    return seen
  }
}

const knownAlone = new WeakMap<Paragraph, string>()

/** Most items lie in one paragraph: its hash holds as long as the paragraph is the same value. */
function hashAlone(paragraph: Paragraph): string {
  const hash = knownAlone.get(paragraph) ?? textHash([paragraph])
  knownAlone.set(paragraph, hash)
  return hash
}

import { type Typed, typedWordsOf, type WrittenId } from "./document.ts"
import type { DelegationCode } from "./ids.ts"
import type { Mark } from "./marks.ts"
import { isOwnBreak, isOwnText } from "./own.ts"
import type { Paragraph } from "./paragraph.ts"
import type { Window } from "./window.ts"

/**
 * Whether an edit by delegation `D` leaves every character that is not solely D's the very character it was, and not
 * merely one that reads the same: base text taken out and written again would be D's typing under nobody's name, and
 * what somebody else writes between its letters at that moment would be lost. So all that is new is D's own insertion.
 *
 * Shape:  windows of paragraphs read from Yjs, which alone knows one "a" from another.
 * Throws: Error for a paragraph that was not read from Yjs.
 * Source: law L2, model/RULES.md.
 */
export function keepsOthersWords({ before, after }: Window, D: DelegationCode): boolean {
  const [old, now] = [othersWords(before, D), othersWords(after, D)]
  return old.length === now.length && old.every((part, i) => isSame(part, now[i] as Written))
}

type Written = { readonly client: number; readonly clock: number; length: number }

/** Who wrote what, character by character, in as few parts as there can be: two texts are the same if these are. */
function othersWords(window: readonly Paragraph[], D: DelegationCode): Written[] {
  const parts: Written[] = []
  for (const paragraph of window) {
    const { begins, typed } = typedWordsOf(paragraph) ?? unread()
    if (begins !== null && !isOwnBreak(paragraph, D))
      parts.push({ client: begins.client, clock: begins.clock, length: 0 })
    addOthers(parts, typed, D)
  }
  return parts
}

function addOthers(parts: Written[], typed: readonly Typed[], D: DelegationCode): void {
  let marks: readonly Mark[] | null = null
  let isOwn = false
  for (const one of typed) {
    if (one.marks !== marks) isOwn = isOwnText(one.marks, D)
    marks = one.marks
    if (isOwn) continue
    const last = parts.at(-1)
    if (last && last.length > 0 && follows(last, one)) last.length += one.length
    else parts.push({ client: one.client, clock: one.clock, length: one.length })
  }
}

const follows = (last: Written, next: WrittenId) =>
  last.client === next.client && last.clock + last.length === next.clock
const isSame = (a: Written, b: Written) => a.client === b.client && a.clock === b.clock && a.length === b.length

function unread(): never {
  throw new Error("these paragraphs were not read from the document: use readParagraph")
}

import type * as Y from "yjs"
import { formatOf } from "#model/document.ts"
import { type ChangeId, type DelegationCode, makeId } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { textWith } from "./raw-client.ts"

/** Edits as a program would make them on its own copy of the text: marks laid by hand, lawful or not. */

/** Words inserted before `before`, under the marks of `owner`. */
export function insertWords(doc: Y.Doc, words: string, { owner, before }: { owner: string; before: string }): void {
  const { text, offset } = textWith(doc, before)
  text.insert(offset, words, formatOf(proposal("insertion", owner)))
}

/** Words marked as proposed for removal by `owner`. */
export function strikeWords(doc: Y.Doc, words: string, { owner }: { owner: string }): void {
  const { text, offset } = textWith(doc, words)
  text.format(offset, words.length, formatOf(proposal("deletion", owner)))
}

/** Words taken out of the document altogether: of base text, what nobody may do. */
export function removeWords(doc: Y.Doc, words: string): void {
  const { text, offset } = textWith(doc, words)
  text.delete(offset, words.length)
}

let count = 0

function proposal(type: "insertion" | "deletion", owner: string): Mark[] {
  count += 1
  const id = makeId<ChangeId>(owner as DelegationCode, `raw${count}`)
  return [
    { type, id, decision: null },
    { type: "proposer", change: id, delegation: owner as DelegationCode, source: null },
  ]
}

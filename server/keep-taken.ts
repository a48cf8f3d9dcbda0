import type * as Y from "yjs"
import { formatOf, paragraphElements, readParagraph, type Typed, typedWordsOf } from "#model/document.ts"
import { type ChangeId, makeId } from "#model/ids.ts"
import { isDeletion, isInsertion, type Mark } from "#model/marks.ts"
import { isIdOf, isOwnText } from "#model/own.ts"
import { textOf } from "#model/paragraph.ts"
import { sortedMarks } from "#model/runs.ts"
import type { RaceAuthor } from "./mend.ts"
import type { DecodedUpdate } from "./update-check.ts"

/**
 * Somebody deletes their own words while another delegation joins them, or the chair agrees to them: where the edit was
 * made that was lawful, and here the words are no longer solely theirs. So before the edit is applied these words change
 * places with copies, letter by letter under the same marks, which carry what the deletion has become: a proposal to strike
 * them. The edit then deletes what is gone already.
 *
 * Shape:  only words typed by the author's own people, in changes of their delegation. Written to in the caller's
 *         transaction, on the server's account. Answers whether there were any.
 * Source: law L2, model/RULES.md; docs/decisions/0015.
 */
export function keepTaken(document: Y.Doc, { ds }: DecodedUpdate, author: RaceAuthor): boolean {
  let isKept = false
  for (const element of paragraphElements(document)) {
    const paragraph = readParagraph(element)
    const [text, ...more] = element.toArray()
    if (text === undefined || more.length > 0) continue
    const words = textOf(paragraph)
    for (const { at, typed } of takenIn(typedWordsOf(paragraph)?.typed ?? [], ds, author).reverse()) {
      const copy = words.slice(at, at + typed.length)
      ;(text as Y.XmlText).insert(at + typed.length, copy, formatOf(struck(typed, author)))
      ;(text as Y.XmlText).delete(at, typed.length)
      isKept = true
    }
  }
  return isKept
}

type Taken = { readonly at: number; readonly typed: Typed }

/** The stretches, in order, that the update deletes and its author may no longer delete. */
function takenIn(typed: readonly Typed[], ds: DecodedUpdate["ds"], { delegation, mayWrite }: RaceAuthor): Taken[] {
  const taken: Taken[] = []
  let at = 0
  for (const one of typed) {
    const insertions = one.marks.filter(isInsertion)
    const wasOwn = insertions.length > 0 && insertions.every(({ id }) => isIdOf(id, delegation))
    if (mayWrite(one.client) && wasOwn && !isOwnText(one.marks, delegation))
      for (const range of ds.clients.get(one.client) ?? []) {
        const clock = Math.max(one.clock, range.clock)
        const length = Math.min(one.clock + one.length, range.clock + range.len) - clock
        if (length > 0) taken.push({ at: at + clock - one.clock, typed: { ...one, clock, length } })
      }
    at += one.length
  }
  return taken.sort((a, b) => a.at - b.at)
}

function struck({ client, clock, marks }: Typed, { delegation }: RaceAuthor): Mark[] {
  if (marks.some((mark) => isDeletion(mark) && isIdOf(mark.id, delegation))) return [...marks]
  const id = makeId<ChangeId>(delegation, `m${client.toString(36)}-${clock.toString(36)}`)
  return sortedMarks([
    ...marks,
    { type: "deletion", id, decision: null },
    { type: "proposer", change: id, delegation, source: null },
  ])
}

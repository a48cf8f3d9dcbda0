import * as Y from "yjs"
import { readParagraph, sortedMarks, type Typed } from "#model/document.ts"
import { type ChangeId, type DelegationCode, isOwnedId, makeId, ownerOf } from "#model/ids.ts"
import { isInsertion, type Mark, markKey, markText } from "#model/marks.ts"
import { isIdOf, isOwnText } from "#model/own.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { rewriteMarks } from "#model/rewrite-marks.ts"
import type { DecodedUpdate } from "./update-check.ts"

/** One paragraph that an edit touched. */
export type Touched = { readonly element: Y.XmlElement; readonly before: Paragraph | null }

/** An edit that was applied. Shape: `othersDeleted` is from `othersFormatsDeletedBy`, before it was. */
export type RacingEdit = {
  readonly touched: readonly Touched[]
  readonly update: DecodedUpdate
  readonly author: RaceAuthor
  readonly othersDeleted: ReadonlySet<string>
}

/** Whose edit it is. */
export type RaceAuthor = { readonly delegation: DelegationCode; readonly mayWrite: (client: number) => boolean }

/**
 * Mends what came of an edit that was lawful where it was made, and met something else on its way here. Three things
 * happen to honest writers, and in all three the edit itself puts no mark where it may not lie:
 *
 * - They type on in their own words while another delegation joins these, or the chair agrees to them. The new letters
 *   then lie in words that are no longer solely theirs: they become a proposal beside it.
 * - They type on in their own words while these are taken out. The new letters then stand there under no mark at all:
 *   they become a proposal of their own.
 * - They delete the end of their own words while another writes there. Yjs keeps the beginning and the end of a mark as
 *   letters of its own; the end goes, and the mark runs on over others' words: it is taken off these again.
 *
 * What comes out is judged again like any edit, so nothing gets in this way that its author could not have proposed.
 *
 * Shape:  `document` as it is after the edit; written to in one transaction. Answers whether anything was mended.
 * Source: law L2, model/RULES.md; docs/decisions/0015.
 */
export function mendRace(document: Y.Doc, { touched, update, author, othersDeleted }: RacingEdit): boolean {
  const race: Race = { document, author, placed: new Set([...keysOpenedIn(update, touched), ...othersDeleted]) }
  let isMended = false
  document.transact(() => {
    for (const { element, before } of touched)
      rewriteMarks(element, { before, now: readParagraph(element) }, (stretch) => {
        const { marksBefore } = stretch
        const marks = marksBefore ? marksOfKept(marksBefore, stretch.marks, race) : marksOfNew(stretch, race)
        isMended ||= marks !== stretch.marks
        return marks
      })
  })
  return isMended
}

type Race = {
  readonly document: Y.Doc
  readonly author: RaceAuthor
  /** The keys of the marks that the edit itself puts on words, or draws wider by deleting others' ends of them. */
  readonly placed: ReadonlySet<string>
}

/** The keys of others' marks of which an update deletes the beginning or the end. Asked before it is applied. */
export function othersFormatsDeletedBy({ ds }: DecodedUpdate, doc: Y.Doc, { mayWrite }: RaceAuthor): Set<string> {
  const keys = new Set<string>()
  for (const [client, ranges] of ds.clients) {
    if (mayWrite(client)) continue
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges)
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
        const struct = structs[at] as Y.Item | Y.GC
        if (struct.id.clock >= clock + len) break
        if (!struct.deleted && struct instanceof Y.Item && struct.content instanceof Y.ContentFormat)
          keys.add(struct.content.key)
      }
  }
  return keys
}

/**
 * Who types within marked words that are not to cover the new ones closes the mark before and opens it again behind; that
 * puts it on nothing. So only what is opened without having been closed counts, in the order of the text.
 */
function keysOpenedIn({ structs }: DecodedUpdate, touched: readonly Touched[]): Set<string> {
  const written = new Map<number, number>()
  for (const { id } of structs) written.set(id.client, Math.min(id.clock, written.get(id.client) ?? id.clock))
  const opened = new Set<string>()
  for (const text of touched.flatMap(({ element }) =>
    element.toArray().filter((child) => child instanceof Y.XmlText),
  )) {
    const closed = new Set<string>()
    for (let item = firstItem(text); item !== null; item = item.right) {
      const { content, id } = item
      const isWritten = id.clock >= (written.get(id.client) ?? Number.POSITIVE_INFINITY)
      if (!isWritten || item.deleted || !(content instanceof Y.ContentFormat)) continue
      if (content.value === null) closed.add(content.key)
      else if (!closed.delete(content.key)) opened.add(content.key)
    }
  }
  return opened
}

// Yjs keeps no public way to walk the items of a text.
const firstItem = (text: Y.XmlText): Y.Item | null => (text as unknown as { _start: Y.Item | null })._start

/** Words that were there lose the marks that have run on to them. */
function marksOfKept(before: readonly Mark[], now: readonly Mark[], { placed }: Race): readonly Mark[] {
  if (before === now) return now
  const had = new Set(before.map(markText))
  const hasRunOn = (mark: Mark) => !had.has(markText(mark)) && !placed.has(markKey(mark))
  return now.some(hasRunOn) ? now.filter((mark) => !hasRunOn(mark)) : now
}

/** New words that lie in what is no longer solely their author's, or in nothing, become a proposal of their own. */
function marksOfNew(stretch: Typed, race: Race): readonly Mark[] {
  const { marks } = stretch
  const { delegation } = race.author
  if (isOwnText(marks, delegation) || marks.some((mark) => race.placed.has(markKey(mark)))) return marks
  const id = idBeside(marks, delegation) ?? (isWhereOwnWordsWere(stretch, race) ? idFor(stretch, delegation) : null)
  if (id === null) return marks
  const around = marks.filter((mark) => mark.type === "bracket" || mark.type === "option")
  const support = marks.filter(
    (mark) => mark.type === "proposer" && around.some((one) => "id" in one && one.id === mark.change),
  )
  return sortedMarks([
    ...around,
    ...support,
    { type: "insertion", id, decision: null },
    { type: "proposer", change: id, delegation, source: null },
  ])
}

/** The id of the words it was typed in with "-m" behind it, so that all the letters of one moment are one change. */
function idBeside(marks: readonly Mark[], delegation: DelegationCode): ChangeId | null {
  const beside = marks.filter(isInsertion)
  const own = beside.find((mark) => isIdOf(mark.id, delegation))
  if (own === undefined || beside.some((mark) => ownerOf(mark.id) !== delegation)) return null
  const id = `${own.id}-m`
  return isOwnedId(id) ? (id as ChangeId) : null
}

function isWhereOwnWordsWere({ client, clock, marks }: Typed, { document, author }: Race): boolean {
  const item = Y.getItem(document.store, Y.createID(client, clock))
  const origin = item instanceof Y.Item ? item.origin : null
  if (origin === null || marks.some(isInsertion)) return false
  const beside = Y.getItem(document.store, origin)
  return beside.deleted && author.mayWrite(origin.client)
}

const idFor = ({ client, clock }: Typed, delegation: DelegationCode): ChangeId =>
  makeId<ChangeId>(delegation, `m${client.toString(36)}-${clock.toString(36)}`)

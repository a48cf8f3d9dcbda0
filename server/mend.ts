import * as Y from "yjs"
import { readParagraph, type Typed } from "#model/document.ts"
import { type ChangeId, type DelegationCode, isOwnedId, makeId, ownerOf } from "#model/ids.ts"
import { markKey } from "#model/mark-keys.ts"
import { isInsertion, type Mark, markText, type ProposerMark } from "#model/marks.ts"
import { isIdOf, isOwnMark, isOwnText } from "#model/own.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { rewriteMarks } from "#model/rewrite-marks.ts"
import { sortedMarks } from "#model/runs.ts"
import { type Marking, markingOf } from "./marking.ts"
import type { DecodedUpdate } from "./update-check.ts"

/** One paragraph that an edit touched. */
export type Touched = { readonly element: Y.XmlElement; readonly before: Paragraph | null }

/** An edit that was applied. Shape: `deletedAlone` is from `formatsDeletedAlone`, before it was. */
export type RacingEdit = {
  /** The whole text before it. */
  readonly before: readonly Paragraph[]
  readonly touched: readonly Touched[]
  readonly update: DecodedUpdate
  readonly author: RaceAuthor
  readonly deletedAlone: ReadonlySet<string>
}

/** Whose edit it is. */
export type RaceAuthor = { readonly delegation: DelegationCode; readonly mayWrite: (client: number) => boolean }

/**
 * Mends what came of an edit that was lawful where it was made, and met something else on its way here. Four things
 * happen to honest writers, and in all four the edit itself puts no mark where it may not lie:
 *
 * - They type on in their own words while another delegation joins these, or the chair agrees to them. The new letters
 *   then lie in words that are no longer solely theirs: they become a proposal beside it.
 * - They type on in their own words while these are taken out. The new letters then stand there under no mark at all:
 *   they become a proposal of their own.
 * - They type in others' words while the chair rules on these, or they pass to another. The new letters then lie under
 *   both marks: they are taken out of the others'.
 * - They delete the end of their own words while another writes there. Yjs keeps the beginning and the end of a mark as
 *   letters of its own; the end goes, and the mark runs on over others' words: it is taken off these again. Or the
 *   beginning goes with them, though others' words have come to rest on it: they get the mark back.
 *
 * What comes out is judged again like any edit, so nothing gets in this way that its author could not have proposed.
 *
 * Shape:  `document` as it is after the edit; written to in one transaction. Answers whether anything was mended.
 * Source: law L2, model/RULES.md; docs/decisions/0015.
 */
export function mendRace(document: Y.Doc, { before, touched, update, author, deletedAlone }: RacingEdit): boolean {
  const { puts, takes } = markingOf(update, touched)
  let lay: ReadonlySet<string> | null = null
  const standing = () => {
    lay ??= new Set(before.flatMap(({ runs }) => runs.flatMap((run) => run.marks.map(markText))))
    return lay
  }
  const race: Race = {
    standing,
    document,
    author,
    puts: new Set([...puts, ...deletedAlone]),
    takes: new Set([...takes, ...deletedAlone]),
  }
  let isMended = false
  document.transact(() => {
    for (const { element, before: old } of touched)
      rewriteMarks(element, { before: old, now: readParagraph(element) }, (stretch) => {
        const { marksBefore } = stretch
        const marks = marksBefore ? marksOfKept(marksBefore, stretch.marks, race) : marksOfNew(stretch, race)
        isMended ||= marks !== stretch.marks
        return marks
      })
  })
  return isMended
}

type Race = Marking & {
  readonly document: Y.Doc
  readonly author: RaceAuthor
  /** The marks, by their text, that lay anywhere before the edit. */
  readonly standing: () => ReadonlySet<string>
}

/**
 * Words that were there lose the marks that have run on to them, and get back those of which only the beginning or the
 * end went with other words. What is the author's own to take off stays off.
 */
function marksOfKept(before: readonly Mark[], now: readonly Mark[], race: Race): readonly Mark[] {
  if (before === now) return now
  const had = new Set(before.map(markText))
  const has = new Set(now.map(markText))
  const stays = now.filter((mark) => had.has(markText(mark)) || race.puts.has(markKey(mark)))
  const lost = before.filter((mark) => !has.has(markText(mark)) && !race.takes.has(markKey(mark)))
  const back = lost.filter((mark) => mark.type !== "proposer" && !isOwnMark(mark, before, race.author.delegation))
  const support = lost.filter((mark) => mark.type === "proposer" && isSupport(mark, [...stays, ...back], race))
  return stays.length === now.length && back.length + support.length === 0
    ? now
    : sortedMarks([...stays, ...back, ...support])
}

/** Whether a sponsorship that went has something left to stand behind: own insertions never lose theirs on the way. */
const isSupport = (mark: ProposerMark, marks: readonly Mark[], { author }: Race): boolean =>
  marks.some(
    (one) =>
      one.type !== "proposer" &&
      one.id === mark.change &&
      (one.type === "insertion" || mark.delegation !== author.delegation),
  )

/** New words that lie in what is no longer solely their author's, or in nothing, become a proposal of their own. */
function marksOfNew(stretch: Typed, race: Race): readonly Mark[] {
  const { marks } = stretch
  const { delegation } = race.author
  const own = withoutWhatCameOverThem(marks, race)
  if (isOwnText(own, delegation)) return own.length === marks.length ? marks : own
  if (marks.some((mark) => race.puts.has(markKey(mark)))) return marks
  const id = idBeside(marks, delegation) ?? (isWhereOwnWordsWere(stretch, race) ? idFor(stretch, delegation) : null)
  if (id === null) return marks
  const around = marks.filter((mark) => mark.type === "bracket" || mark.type === "option")
  return sortedMarks([
    ...around,
    ...marks.filter((mark) => mark.type === "proposer" && standsBehindOneOf(around, mark)),
    { type: "insertion", id, decision: null },
    { type: "proposer", change: id, delegation, source: null },
  ])
}

/**
 * Own words typed in others' close these before them and open them again behind. If the others' words have been ruled on
 * or passed on meanwhile, they lie under a new mark that was not closed; and marks that are lifted may stay on the new
 * words alone.
 */
function withoutWhatCameOverThem(marks: readonly Mark[], { puts, standing, author }: Race): readonly Mark[] {
  const { delegation } = author
  const isKept = (mark: Mark) =>
    puts.has(markKey(mark)) ||
    (mark.type === "insertion"
      ? mark.decision === null && isIdOf(mark.id, delegation)
      : isOwnMark(mark, marks, delegation) || standing().has(markText(mark)))
  const kept = marks.filter((mark) => mark.type !== "proposer" && isKept(mark))
  return marks.filter((mark) => kept.includes(mark) || (mark.type === "proposer" && standsBehindOneOf(kept, mark)))
}

const standsBehindOneOf = (marks: readonly Mark[], { change }: ProposerMark): boolean =>
  marks.some((mark) => mark.type !== "proposer" && mark.id === change)

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

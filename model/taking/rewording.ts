import { leastKept } from "../compile/readings.ts"
import { framesAt } from "../frames.ts"
import type { ChangeId, DelegationCode } from "../ids.ts"
import { isDeletion, type Mark, type ProposerMark } from "../marks.ts"
import { isOwnMark, isOwnText } from "../own.ts"
import { type Paragraph, textOf } from "../paragraph.ts"
import { type Piece, type PlannedParagraph, runsAfter } from "../plan.ts"
import { sortedMarks } from "../runs.ts"
import { withoutLooseProposers } from "../verdict.ts"
import { editsBetween, shareKept, tidyEdits, type WordEdit } from "../word-difference.ts"
import type { ReadableWord } from "./readable.ts"

/** Who proposes, under which tag, and what gives each change an id. */
export type Hand = {
  readonly delegation: DelegationCode
  readonly source: string | null
  readonly newChange: () => ChangeId
}

/**
 * What makes the wanted text of the words a delegation reads: as one would write it. A text that leaves little of the
 * base text replaces it as a whole, and edits with hardly a word between them are one. Words that the delegation proposes
 * already, and has in the wanted text, are left where they stand.
 */
export function editsTo(words: readonly ReadableWord[], wanted: readonly string[]): WordEdit[] {
  const old = words.map(({ text }) => text)
  const edits = editsBetween(old, wanted)
  const kept = keptBy(edits, words)
  const stays = ({ isHidden, isProposed, places }: ReadableWord) =>
    (isHidden || isProposed) && places.some((place) => kept.has(place))
  if (shareKept(old, edits) < leastKept && !words.some(stays)) return [{ from: 0, to: old.length, pieces: wanted }]
  return tidyEdits(old, edits, (from, to) => !words.slice(from, to).some(stays))
}

/** Where the letters stand that these edits leave, or bring back, in the text. */
export function keptBy(edits: readonly WordEdit[], words: readonly ReadableWord[]): Set<number> {
  const gone = new Set(edits.flatMap(({ from, to }) => words.slice(from, to)))
  return new Set(words.flatMap((word) => (gone.has(word) ? [] : word.places)))
}

type Added = { readonly at: number; readonly text: string; readonly change: ChangeId }
/** Of a letter: the change that strikes it, or that it is read again. A letter without a fate stays as it is. */
type Fates = ReadonlyMap<number, ChangeId | "again">

/**
 * A paragraph after these edits of a delegation: its own words go, all others are struck; strikes of its own are taken
 * back; new words stand behind those they replace, in the brackets and options that lie there.
 */
export function rewordedBy(
  hand: Hand,
  paragraphs: readonly Paragraph[],
  index: number,
  { words, edits }: { readonly words: readonly ReadableWord[]; readonly edits: readonly WordEdit[] },
): PlannedParagraph {
  const before = paragraphs[index] as Paragraph
  const fates = new Map<number, ChangeId | "again">()
  const added: Added[] = []
  const kept = keptBy(edits, words)
  const hidden = words.filter(({ isHidden }) => isHidden).flatMap(({ places }) => places)
  for (const place of hidden) if (kept.has(place)) fates.set(place, "again")
  for (const edit of edits) {
    const gone = words.slice(edit.from, edit.to).filter(({ isHidden }) => !isHidden)
    if (gone.length === 0 && edit.pieces.length === 0) continue
    const change = hand.newChange()
    for (const place of gone.flatMap(({ places }) => places)) fates.set(place, change)
    if (edit.pieces.length > 0)
      added.push({ at: placeBehind(words, edit, textOf(before).length), text: edit.pieces.join(""), change })
  }
  const pieces = piecesAfter(before, { fates, added }, hand, (at) => framesFor(hand.delegation, paragraphs, index, at))
  return { id: before.id, before, after: { ...before, runs: runsAfter(pieces) }, pieces }
}

/** Behind the last of the words that give way; for words that replace none, behind the word before them. */
function placeBehind(words: readonly ReadableWord[], { from, to }: WordEdit, length: number): number {
  const last = words[Math.max(from, to) - 1]?.places.at(-1)
  return last === undefined ? (words[0]?.places[0] ?? length) : last + 1
}

function piecesAfter(
  paragraph: Paragraph,
  { fates, added }: { readonly fates: Fates; readonly added: readonly Added[] },
  hand: Hand,
  framesAround: (at: number) => readonly Mark[],
): Piece[] {
  const pieces: Piece[] = []
  const write = (at: number) => {
    for (const { text, change } of added.filter((one) => one.at === at))
      pieces.push({
        text,
        before: null,
        after: sortedMarks([...proposedBy(hand, "insertion", change), ...framesAround(at)]),
      })
  }
  const stops = new Set(added.map(({ at }) => at))
  let offset = 0
  for (const { text, marks } of paragraph.runs) {
    for (let from = 0; from < text.length; ) {
      const fate = fates.get(offset + from)
      if (stops.has(offset + from)) write(offset + from)
      let to = from + 1
      while (to < text.length && fates.get(offset + to) === fate && !stops.has(offset + to)) to++
      pieces.push({ text: text.slice(from, to), before: marks, after: marksUnder(fate, marks, hand) })
      from = to
    }
    offset += text.length
  }
  if (stops.has(offset)) write(offset)
  return pieces
}

function marksUnder(fate: ChangeId | "again" | undefined, marks: readonly Mark[], hand: Hand): readonly Mark[] | null {
  if (fate === undefined) return marks
  if (fate === "again") return withoutOwnStrikes(marks, hand.delegation)
  return isOwnText(marks, hand.delegation) ? null : sortedMarks([...marks, ...proposedBy(hand, "deletion", fate)])
}

function withoutOwnStrikes(marks: readonly Mark[], delegation: DelegationCode): readonly Mark[] {
  const own = marks.filter((mark) => isDeletion(mark) && isOwnMark(mark, marks, delegation))
  const ids = own.map((mark) => (mark as Extract<Mark, { type: "deletion" }>).id as string)
  return withoutLooseProposers(
    marks.filter((mark) => !own.includes(mark)),
    (id) => ids.includes(id),
  )
}

/** The marks of a change of this hand. */
export const proposedBy = ({ delegation, source }: Hand, type: "insertion" | "deletion", change: ChangeId): Mark[] => [
  { type, id: change, decision: null },
  { type: "proposer", change, delegation, source },
]

/** The brackets and options new words stand in, and the delegation's support of them, which would go with its old words. */
function framesFor(
  delegation: DelegationCode,
  paragraphs: readonly Paragraph[],
  index: number,
  at: number,
): readonly Mark[] {
  const frames = framesAt(paragraphs, index, at)
  const ids = frames.flatMap((mark) => (mark.type === "proposer" ? [] : [mark.id as string]))
  const isSupport = (mark: Mark): mark is ProposerMark =>
    mark.type === "proposer" && mark.delegation === delegation && ids.includes(mark.change)
  return [...frames, ...(paragraphs[index] as Paragraph).runs.flatMap(({ marks }) => marks.filter(isSupport))]
}

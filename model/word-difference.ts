import { alignment } from "./alignment.ts"
import { plainly } from "./same-words.ts"

/**
 * Words, blanks and signs, each by itself: what texts are compared by. Together they are the text.
 * Words are found in every script, those without blanks between words included.
 */
export const piecesOf = (text: string): string[] =>
  (text.match(piece) ?? []).flatMap((one) =>
    withoutBlanks.test(one) ? [...segmenter.segment(one)].map(({ segment }) => segment) : [one],
  )

const piece = /\s+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu
/** Scripts in which words stand without blanks between them: only there are they looked for, which takes time. */
const withoutBlanks = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
// One language for all, so that a text is cut alike on every machine.
const segmenter = new Intl.Segmenter("en", { granularity: "word" })

/** Whether a piece is a word or a sign, and no blank. */
export const isSolid = (piece: string): boolean => piece.trim() !== ""

/** What counts when two texts are compared: words and signs, without blanks and without typography. */
export const solidKeys = (pieces: readonly string[]): string[] => pieces.filter(isSolid).map(plainly)

/** Whether two texts have the same words and signs, blanks and typography apart. */
export const haveSameWords = (a: readonly string[], b: readonly string[]): boolean =>
  solidKeys(a).join(" ") === solidKeys(b).join(" ")

/** Pieces `from` up to `to` of the old text give way to others. Shape: `from` = `to` is an insertion, no pieces a deletion. */
export type WordEdit = { readonly from: number; readonly to: number; readonly pieces: readonly string[] }

/** What makes the new text of the old one, in order. Shape: `late` prefers to find the words of the old text late. */
export function editsBetween(old: readonly string[], now: readonly string[], late = false): WordEdit[] {
  const [oldKeys, nowKeys] = [old.map(keyOf), now.map(keyOf)]
  const same = late
    ? alignment(old.length, now.length, (i, j) => oldKeys.at(-1 - i) === nowKeys.at(-1 - j))
        .map((pair) => ({ old: old.length - 1 - pair.old, now: now.length - 1 - pair.now }))
        .reverse()
    : alignment(old.length, now.length, (i, j) => oldKeys[i] === nowKeys[j])
  const edits: WordEdit[] = []
  let [from, next] = [0, 0]
  for (const pair of [...same, { old: old.length, now: now.length }]) {
    if (pair.old > from || pair.now > next) edits.push({ from, to: pair.old, pieces: now.slice(next, pair.now) })
    from = pair.old + 1
    next = pair.now + 1
  }
  return joinAcrossBlanks(old, edits).map((edit) => withoutCommonEnds(old, edit))
}

const keyOf = (piece: string) => (isSolid(piece) ? plainly(piece) : " ")

/** Two replaced words with a blank between them are one replacement. */
function joinAcrossBlanks(old: readonly string[], edits: readonly WordEdit[]): WordEdit[] {
  const joined: WordEdit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    const between = last && old.slice(last.to, edit.from)
    if (last && between && !between.some(isSolid)) joined[joined.length - 1] = joinEdits(last, between, edit)
    else joined.push(edit)
  }
  return joined
}

/** What joined edits take out and bring back at either end stays. */
function withoutCommonEnds(old: readonly string[], { from, to, pieces }: WordEdit): WordEdit {
  const isSame = (i: number, piece: string | undefined) =>
    piece !== undefined && keyOf(old[i] as string) === keyOf(piece)
  let start = 0
  while (from + start < to && isSame(from + start, pieces[start])) start++
  let end = 0
  while (from + start < to - end && end < pieces.length - start && isSame(to - 1 - end, pieces.at(-1 - end))) end++
  return { from: from + start, to: to - end, pieces: pieces.slice(start, pieces.length - end) }
}

/** Two edits with what stands between them as one. */
export const joinEdits = (a: WordEdit, between: readonly string[], b: WordEdit): WordEdit => ({
  from: a.from,
  to: b.to,
  pieces: [...a.pieces, ...between, ...b.pieces],
})

/** The text after these edits, within pieces `from` up to `to` of the old one. */
export function applyEdits(
  old: readonly string[],
  edits: readonly WordEdit[],
  from = 0,
  to: number = old.length,
): string[] {
  const now: string[] = []
  let at = from
  for (const edit of edits) {
    now.push(...old.slice(at, edit.from), ...edit.pieces)
    at = edit.to
  }
  return [...now, ...old.slice(at, to)]
}

/** How much of the old text's words and signs is left, from 0 to 1; 1 for an empty text. */
export function shareKept(old: readonly string[], edits: readonly WordEdit[]): number {
  const count = old.filter(isSolid).length
  const gone = edits.reduce((sum, { from, to }) => sum + old.slice(from, to).filter(isSolid).length, 0)
  return count === 0 ? 1 : (count - gone) / count
}

/** A stretch of one text held against another: in both, only in the new one, or only in the old one. */
export type WordPiece = { readonly kind: "same" | "new" | "gone"; readonly text: string }

/** The difference of two texts, to be read in one line. */
export function wordDifference(old: string, now: string): WordPiece[] {
  const pieces = piecesOf(old)
  const edits = tidyEdits(pieces, editsBetween(pieces, piecesOf(now)))
  const found: WordPiece[] = []
  const add = (kind: WordPiece["kind"], words: readonly string[]) => {
    if (words.length > 0) found.push({ kind, text: words.join("") })
  }
  let at = 0
  for (const edit of edits) {
    add("same", pieces.slice(at, edit.from))
    add("gone", pieces.slice(edit.from, edit.to))
    add("new", edit.pieces)
    at = edit.to
  }
  add("same", pieces.slice(at))
  return found
}

/**
 * Joins edits between which so little is left that nobody would read it as left: no longer than what changes on both
 * sides of it.
 *
 * Shape:  `mayJoin` may keep what stands from one piece up to another as it is.
 * Source: the rule by which Diff Match Patch makes differences readable ("semantic clean-up").
 */
export function tidyEdits(
  old: readonly string[],
  edits: readonly WordEdit[],
  mayJoin: (from: number, to: number) => boolean = () => true,
): WordEdit[] {
  let tidied = [...edits]
  for (let count = -1; count !== tidied.length; ) {
    count = tidied.length
    const next: WordEdit[] = []
    for (const edit of tidied) {
      const last = next.at(-1)
      const between = last ? old.slice(last.to, edit.from) : []
      const isShort = last && lengthOf(between) <= Math.min(weightOf(old, last), weightOf(old, edit))
      if (last && isShort && mayJoin(last.to, edit.from)) next[next.length - 1] = joinEdits(last, between, edit)
      else next.push(edit)
    }
    tidied = next
  }
  return tidied
}

export const lengthOf = (pieces: readonly string[]): number => pieces.reduce((sum, piece) => sum + piece.length, 0)

/** How much an edit changes, in letters: the longer of what goes and what comes. */
export const weightOf = (old: readonly string[], { from, to, pieces }: WordEdit): number =>
  Math.max(lengthOf(old.slice(from, to)), lengthOf(pieces))

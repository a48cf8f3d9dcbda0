import type { Contribution } from "../contribution.ts"
import {
  applyEdits,
  editsBetween,
  haveSameWords,
  isSolid,
  piecesOf,
  shareKept,
  solidKeys,
  type WordEdit,
} from "../word-difference.ts"

/**
 * A base paragraph as some delegations want it to read: all whose words are the same are one reading.
 *
 * Shape: `edits` make it of the base text. `isRewritten` where too little of the base text is left for its words to be
 *        marked one by one.
 */
export type Reading = {
  readonly who: readonly Contribution[]
  readonly pieces: readonly string[]
  readonly edits: readonly WordEdit[]
  readonly isRewritten: boolean
}

/** Why a contribution at a base paragraph cannot be read as a change of it. */
export type Unread = {
  readonly contribution: Contribution
  readonly why: "no-place-named" | "place-not-found" | "text-beside"
}

/** With less than this share of the base text left, a new text is read beside the old one, not woven into it. */
export const leastKept = 0.5

/** The readings of a base paragraph, in the order in which they were tabled: whole texts, extracts, and words to insert. */
export function readingsOf(
  base: readonly string[],
  contributions: readonly Contribution[],
): { readonly readings: readonly Reading[]; readonly unread: readonly Unread[] } {
  const readings: Reading[] = []
  const unread: Unread[] = []
  for (const contribution of contributions) {
    if (contribution.kind === "SUP") continue
    const edits = editsOf(base, contribution, contributions)
    if (typeof edits === "string") {
      unread.push({ contribution, why: edits })
      continue
    }
    const pieces = applyEdits(base, edits)
    const index = readings.findIndex((reading) => haveSameWords(reading.pieces, pieces))
    const known = readings[index]
    if (known) readings[index] = { ...known, who: [...known.who, contribution] }
    else readings.push({ who: [contribution], pieces, edits, isRewritten: shareKept(base, edits) < leastKept })
  }
  return { readings, unread }
}

/** The whole paragraph as one contribution wants it; null where it cannot be read as a change of this base text. */
export function wholeTextOf(base: readonly string[], contribution: Contribution): string[] | null {
  const edits = editsOf(base, contribution, [])
  return typeof edits === "string" ? null : applyEdits(base, edits)
}

function editsOf(
  base: readonly string[],
  contribution: Contribution,
  beside: readonly Contribution[],
): readonly WordEdit[] | Unread["why"] {
  const pieces = piecesOf(contribution.words)
  if (contribution.kind === "fragment") {
    const hasText = beside.some(({ kind, delegation }) => kind !== "fragment" && delegation === contribution.delegation)
    return hasText ? "text-beside" : insertionOf(base, contribution)
  }
  const { omits } = contribution
  const edits = editsBetween(base, pieces, omits === "beginning" || omits === "both")
  return withoutOmissions(base, edits, omits)
}

/** An extract says nothing of the base text before its first word, or behind its last one. */
function withoutOmissions(
  base: readonly string[],
  edits: readonly WordEdit[],
  omits: Contribution["omits"],
): readonly WordEdit[] {
  return edits.flatMap((edit) => {
    const isBeginning = edit.from === 0 && (omits === "beginning" || omits === "both")
    const isEnd = edit.to === base.length && (omits === "end" || omits === "both")
    if (!isBeginning && !isEnd) return [edit]
    if (!edit.pieces.some(isSolid)) return []
    // What it leaves out stays, so there must be a blank between that and its own words.
    return [
      isEnd
        ? { from: edit.from, to: edit.from, pieces: [...edit.pieces, " "] }
        : { from: edit.to, to: edit.to, pieces: [" ", ...edit.pieces] },
    ]
  })
}

function insertionOf(base: readonly string[], { words, behind }: Contribution): readonly WordEdit[] | Unread["why"] {
  if (behind === null) return "no-place-named"
  const at = endOf(base, solidKeys(piecesOf(behind)))
  if (at === null) return "place-not-found"
  const leads = at > 0 && isSolid(base[at - 1] as string) ? [" "] : []
  const follows = isSolid(base[at] ?? " ") && /[\p{L}\p{N}]/u.test(base[at] ?? "") ? [" "] : []
  return [{ from: at, to: at, pieces: [...leads, ...piecesOf(words), ...follows] }]
}

/** The place behind the first occurrence of these words, or null. */
function endOf(base: readonly string[], words: readonly string[]): number | null {
  const solid = base.flatMap((piece, i) => (isSolid(piece) ? [{ key: solidKeys([piece])[0], end: i + 1 }] : []))
  const start = solid.findIndex((_, i) => words.every((word, k) => solid[i + k]?.key === word))
  return words.length === 0 || start < 0 ? null : (solid[start + words.length - 1]?.end ?? null)
}

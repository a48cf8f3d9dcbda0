import { alignment } from "#model/alignment.ts"
import type { WordPiece } from "#model/word-difference.ts"
import { readable } from "./readable.ts"

/**
 * What a ruling did to the words: which came to be read, which are read no longer, in one line of text.
 * Both sides come as marked-up plain text (`{++inserted++} {--deleted--} [ ]`). Struck words are not read,
 * so they are left aside first; then the longest common run of words stays, the rest is new or gone.
 */
export function redline(before: string, after: string): WordPiece[] {
  return joinPieces(compare(wordsOf(readable(before)), wordsOf(readable(after))))
}

export const changesWords = (pieces: readonly WordPiece[]): boolean => pieces.some((piece) => piece.kind !== "same")

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu) ?? []

function compare(before: readonly string[], after: readonly string[]): WordPiece[] {
  const pieces: WordPiece[] = []
  let [old, now] = [0, 0]
  const upTo = (oldEnd: number, nowEnd: number) => {
    for (; old < oldEnd; old++) pieces.push({ kind: "gone", text: before[old] as string })
    for (; now < nowEnd; now++) pieces.push({ kind: "new", text: after[now] as string })
  }
  for (const same of alignment(before.length, after.length, (i, j) => before[i] === after[j])) {
    upTo(same.old, same.now)
    pieces.push({ kind: "same", text: before[old++] as string })
    now++
  }
  upTo(before.length, after.length)
  return pieces
}

/** Pieces of one kind that follow one another are one. */
export function joinPieces(pieces: readonly WordPiece[]): WordPiece[] {
  const joined: { kind: WordPiece["kind"]; text: string }[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}

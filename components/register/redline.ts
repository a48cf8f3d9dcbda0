import { readable } from "./readable.ts"

/**
 * What a ruling did to the words: which came to be read, which are read no longer, in one line of text.
 * Both sides come as marked-up plain text (`{++inserted++} {--deleted--} [ ]`). Struck words are not read,
 * so they are left aside first; then the longest common run of words stays, the rest is new or gone.
 */
export type RedlinePiece = { readonly kind: "same" | "new" | "gone"; readonly text: string }

export function redline(before: string, after: string): RedlinePiece[] {
  return joinPieces(compare(wordsOf(readable(before)), wordsOf(readable(after))))
}

export const changesWords = (pieces: readonly RedlinePiece[]): boolean => pieces.some((piece) => piece.kind !== "same")

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu) ?? []

function compare(before: readonly string[], after: readonly string[]): RedlinePiece[] {
  const start = commonStart(before, after)
  const end = commonEnd(before.slice(start), after.slice(start))
  return [
    ...before.slice(0, start).map((text) => ({ kind: "same" as const, text })),
    ...longestCommon(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map((text) => ({ kind: "same" as const, text })),
  ]
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  let count = 0
  while (count < before.length && count < after.length && before[count] === after[count]) count++
  return count
}

function commonEnd(before: readonly string[], after: readonly string[]): number {
  return commonStart(before.toReversed(), after.toReversed())
}

// Beyond this many pairs of words the table would take too long; old words then go whole and new ones come whole.
const maxPairs = 4_000_000

function longestCommon(before: readonly string[], after: readonly string[]): RedlinePiece[] {
  if (before.length * after.length > maxPairs) return [...gone(before), ...fresh(after)]
  const lengths = commonLengths(before, after)
  const width = after.length + 1
  const pieces: RedlinePiece[] = []
  let b = 0
  let a = 0
  while (b < before.length && a < after.length) {
    if (before[b] === after[a]) {
      pieces.push({ kind: "same", text: before[b] as string })
      b++
      a++
    } else if ((lengths[(b + 1) * width + a] ?? 0) >= (lengths[b * width + a + 1] ?? 0)) {
      pieces.push({ kind: "gone", text: before[b++] as string })
    } else pieces.push({ kind: "new", text: after[a++] as string })
  }
  return [...pieces, ...gone(before.slice(b)), ...fresh(after.slice(a))]
}

/** For every pair of places, how many words the two rests have in common, filled from the end. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let b = before.length - 1; b >= 0; b--) {
    for (let a = after.length - 1; a >= 0; a--) {
      const both = (lengths[(b + 1) * width + a + 1] ?? 0) + 1
      const best = Math.max(lengths[(b + 1) * width + a] ?? 0, lengths[b * width + a + 1] ?? 0)
      lengths[b * width + a] = before[b] === after[a] ? both : best
    }
  }
  return lengths
}

const gone = (texts: readonly string[]): RedlinePiece[] => texts.map((text) => ({ kind: "gone", text }))
const fresh = (texts: readonly string[]): RedlinePiece[] => texts.map((text) => ({ kind: "new", text }))

function joinPieces(pieces: readonly RedlinePiece[]): RedlinePiece[] {
  const joined: { kind: RedlinePiece["kind"]; text: string }[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}

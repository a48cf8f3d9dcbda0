import { alignment } from "../alignment.ts"
import { piecesOf, solidKeys } from "../word-difference.ts"

/** The share of words and signs two texts have in common, in order, from 0 to 1; 1 for two empty ones. */
export function likeness(a: string, b: string): number {
  const [old, now] = [keysOf(a), keysOf(b)]
  return old.length + now.length === 0 ? 1 : (2 * inCommon(old, now)) / (old.length + now.length)
}

/** The share of the words and signs of `text` that the other text has too, in order. */
export function shareFoundIn(text: string, other: string): number {
  const keys = keysOf(text)
  return keys.length === 0 ? 1 : inCommon(keys, keysOf(other)) / keys.length
}

const inCommon = (a: readonly string[], b: readonly string[]) =>
  alignment(a.length, b.length, (i, j) => a[i] === b[j]).length

const mostKept = 4000
const kept = new Map<string, readonly string[]>()

/** The words and signs of a text, found once: each text of a sheet is held against many others. */
export function keysOf(text: string): readonly string[] {
  const known = kept.get(text) ?? solidKeys(piecesOf(text))
  if (kept.size >= mostKept) kept.clear()
  kept.set(text, known)
  return known
}

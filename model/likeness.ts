import { alignment } from "./alignment.ts"
import { piecesOf, solidKeys } from "./word-difference.ts"

/** Texts cut into words and signs, each once: finding where the words are is what takes time. */
export class Texts {
  readonly #solid = new Map<string, readonly string[]>()

  /** The one most like `text`, the first of equals; null of none. */
  mostLike<Found extends { readonly text: string }>(found: readonly Found[], text: string): Found | null {
    let best: { readonly one: Found; readonly likeness: number } | null = null
    for (const one of found) {
      const likeness = this.likeness(one.text, text)
      if (best === null || likeness > best.likeness) best = { one, likeness }
    }
    return best?.one ?? null
  }

  /** The share of words and signs two texts have in common, in order; 1 for two absent ones. */
  likeness(a: string | null, b: string | null): number {
    const [old, now] = [this.#solidOf(a ?? ""), this.#solidOf(b ?? "")]
    if (old.length + now.length === 0) return 1
    const same = alignment(old.length, now.length, (i, j) => old[i] === now[j]).length
    return (2 * same) / (old.length + now.length)
  }

  /** What the likeness of two texts is at most, whatever the order of their words: cheap to know. */
  likenessAtMost(sought: string, text: string): number {
    const [old, now] = [this.#solidOf(sought), this.#solidOf(text)]
    const words = new Set(old)
    const common = Math.min(old.length, now.filter((key) => words.has(key)).length)
    return old.length + now.length === 0 ? 1 : (2 * common) / (old.length + now.length)
  }

  #solidOf(text: string): readonly string[] {
    const known = this.#solid.get(text) ?? solidKeys(piecesOf(text))
    this.#solid.set(text, known)
    return known
  }
}

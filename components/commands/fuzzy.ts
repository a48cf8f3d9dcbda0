/** How well a name answers what was typed. Shape: higher is better; null if it does not. `at` are the letters that do. */
export type Fit = { readonly score: number; readonly at: readonly number[] }

/**
 * Fits if the letters of each word that was typed stand in the name in that order. Letters at the beginning of a word,
 * and those that follow one another, count more, so that "rej" finds Reject before "Put in brackets, jointly".
 */
export function fitOf(name: string, typed: string): Fit | null {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  const letters = fold(name)
  let score = 0
  const at = new Set<number>()
  for (const word of wanted) {
    const found = fitWord(letters, word)
    if (found === null) return null
    score += found.score
    for (const index of found.at) at.add(index)
  }
  return { score: score - letters.length / 1000, at: [...at].sort((a, b) => a - b) }
}

/** The best way from any place where the word can begin. */
function fitWord(letters: string, word: string): Fit | null {
  let best: Fit | null = null
  for (let from = letters.indexOf(word[0] as string); from >= 0; from = letters.indexOf(word[0] as string, from + 1)) {
    const found = fitFrom(letters, word, from)
    if (found === null) break
    if (best === null || found.score > best.score) best = found
  }
  return best
}

function fitFrom(letters: string, word: string, from: number): Fit | null {
  const at: number[] = []
  let score = 0
  let index = from
  for (const letter of word) {
    const found = letters.indexOf(letter, index)
    if (found < 0) return null
    const isFirst = found === 0 || /[^\p{L}\p{N}]/u.test(letters[found - 1] as string)
    const follows = at.length > 0 && found === (at.at(-1) as number) + 1
    score += isFirst ? 8 : follows ? 6 : 1
    at.push(found)
    index = found + 1
  }
  return { score: score / word.length, at }
}

/** Letters without case or accents, as many as there were. */
const fold = (text: string): string =>
  [...text].map((letter) => letter.normalize("NFD")[0]?.toLowerCase().slice(0, letter.length) ?? letter).join("")

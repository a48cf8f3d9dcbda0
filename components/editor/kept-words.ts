import { alignment, type Same } from "#model/alignment.ts"

export type Letters = { readonly letters: readonly string[]; readonly insertions: readonly string[] }

/**
 * Which words of a paragraph an edit keeps. Two characters are the same only if they are the same letter under the
 * same insertions: typing "b" before "beta" must not turn the old "b" into the proposal and the new one into base
 * text, which would be equal to look at and wrong as soon as somebody else writes there too.
 */
export const keptWords = (before: Letters, after: Letters): Same[] =>
  alignment(
    before.letters.length,
    after.letters.length,
    (old, now) => before.letters[old] === after.letters[now] && before.insertions[old] === after.insertions[now],
  )

/**
 * Which words of a paragraph an edit keeps. Two characters are the same only if they are the same letter under the
 * same insertions: typing "b" before "beta" must not turn the old "b" into the proposal and the new one into base
 * text, which would be equal to look at and wrong as soon as somebody else writes there too.
 *
 * Trims the common ends, and takes the longest common subsequence of what lies between.
 */
export type Letters = { readonly letters: readonly string[]; readonly insertions: readonly string[] }
/** Letter `old` of the text before is letter `now` of the text after. */
export type Kept = { readonly old: number; readonly now: number }

const largestTable = 4_000_000

export function keptWords(before: Letters, after: Letters): Kept[] {
  const same = (i: number, j: number) =>
    before.letters[i] === after.letters[j] && before.insertions[i] === after.insertions[j]
  const [n, m] = [before.letters.length, after.letters.length]
  const kept: Kept[] = []
  let start = 0
  while (start < n && start < m && same(start, start)) kept.push({ old: start, now: start++ })
  let end = 0
  while (end < n - start && end < m - start && same(n - 1 - end, m - 1 - end)) end++
  kept.push(...longestCommon(start, n - end, m - end, same))
  for (let i = end; i > 0; i--) kept.push({ old: n - i, now: m - i })
  return kept
}

function longestCommon(start: number, endOld: number, endNow: number, same: (i: number, j: number) => boolean): Kept[] {
  const [rows, columns] = [endOld - start, endNow - start]
  if (rows === 0 || columns === 0 || rows * columns > largestTable) return []
  const width = columns + 1
  const length = new Uint16Array((rows + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      length[i * width + j] = same(start + i, start + j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept: Kept[] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(start + i, start + j)) kept.push({ old: start + i++, now: start + j++ })
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}

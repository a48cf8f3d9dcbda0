/** Place `old` of one sequence and place `now` of another hold the same. */
export type Same = { readonly old: number; readonly now: number }

// Beyond this many pairs the table would take too long; what lies between the common ends is then all different.
const largestTable = 4_000_000

/**
 * What two sequences have in common, in order: trims the common ends, and takes the longest common subsequence of what
 * lies between.
 *
 * Shape: `old` and `now` are lengths; `isSame(i, j)` compares a place of the one with a place of the other.
 */
export function alignment(old: number, now: number, isSame: (old: number, now: number) => boolean): Same[] {
  const same: Same[] = []
  let start = 0
  while (start < old && start < now && isSame(start, start)) same.push({ old: start, now: start++ })
  let end = 0
  while (end < old - start && end < now - start && isSame(old - 1 - end, now - 1 - end)) end++
  for (const pair of longestCommon(start, old - end, now - end, isSame)) same.push(pair)
  for (let i = end; i > 0; i--) same.push({ old: old - i, now: now - i })
  return same
}

function longestCommon(
  start: number,
  endOld: number,
  endNow: number,
  isSame: (old: number, now: number) => boolean,
): Same[] {
  const [rows, columns] = [endOld - start, endNow - start]
  if (rows === 0 || columns === 0 || rows * columns > largestTable) return []
  const width = columns + 1
  const length = new Uint32Array((rows + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      length[i * width + j] = isSame(start + i, start + j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const same: Same[] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(start + i, start + j)) same.push({ old: start + i++, now: start + j++ })
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return same
}

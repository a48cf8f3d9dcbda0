/** Whether two lists hold the same values, not only equal ones, in the same order. */
export const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]))

/** A list worked out anew, as the very list of before while it holds the same. */
export const keptList = <One>(last: readonly One[] | null, now: readonly One[]): readonly One[] =>
  last !== null && isSameList(last, now) ? last : now

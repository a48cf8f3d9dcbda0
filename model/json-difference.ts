/** What can cross as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * What makes one value of another, written so that a letter typed into a long text costs little more than the letter.
 *
 * - to: another value altogether.
 * - text: of a text so many UTF-16 units, from a place on, give way to others. list: of a list so many members likewise.
 * - each: members of a list, by their place, that changed each in itself. of: parts of an object, by their name.
 */
export type Difference =
  | { readonly to: Json }
  | { readonly text: readonly [at: number, gone: number, put: string] }
  | { readonly list: readonly [at: number, gone: number, put: readonly Json[]] }
  | { readonly each: readonly (readonly [at: number, Difference])[] }
  | { readonly of: { readonly [name: string]: Difference } }

/** What makes `after` of `before`; null if they read the same. The same value is not looked into. */
export function differenceBetween(before: Json, after: Json): Difference | null {
  if (before === after) return null
  if (typeof before === "string" && typeof after === "string") return textDifference(before, after)
  if (isList(before) && isList(after)) return listDifference(before, after)
  if (isObject(before) && isObject(after)) return objectDifference(before, after)
  return { to: after }
}

/**
 * The value after a difference. What it does not reach is the same value as before.
 * Throws: RangeError if it is a difference of another value.
 */
export function withDifference(before: Json, difference: Difference): Json {
  if ("to" in difference) return difference.to
  if ("text" in difference && typeof before === "string") return spliced(before, difference.text)
  if ("list" in difference && isList(before)) {
    const [at, gone, put] = difference.list
    return isWithin(before, at + gone) ? [...before.slice(0, at), ...put, ...before.slice(at + gone)] : misfit()
  }
  if ("each" in difference && isList(before)) {
    const after = [...before]
    for (const [at, each] of difference.each) {
      const member = before[at]
      after[at] = withDifference(member === undefined ? misfit() : member, each)
    }
    return after
  }
  if ("of" in difference && isObject(before)) {
    const parts = Object.entries(difference.of)
    return {
      ...before,
      ...Object.fromEntries(parts.map(([name, part]) => [name, withDifference(before[name] ?? null, part)])),
    }
  }
  return misfit()
}

/** Whether two values read the same. The same value is not looked into. */
export function readsSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((each, i) => readsSame(each, other[i]))
  if (!isObject(one) || !isObject(other)) return false
  const names = Object.keys(one)
  return hasSameNames(names, other) && names.every((name) => readsSame(one[name], other[name]))
}

function textDifference(before: string, after: string): Difference {
  const { at, gone, put } = middleOf(before, after, (i, j) => before.charCodeAt(i) === after.charCodeAt(j))
  return { text: [at, gone, after.slice(at, at + put)] }
}

function listDifference(before: readonly Json[], after: readonly Json[]): Difference | null {
  const { at, gone, put } = middleOf(before, after, (i, j) => readsSame(before[i], after[j]))
  if (gone === 0 && put === 0) return null
  const isOneByOne = gone === put && typeof before[at] === "object"
  if (!isOneByOne) return { list: [at, gone, after.slice(at, at + put)] }
  const each: [number, Difference][] = []
  for (let i = at; i < at + gone; i++) {
    const difference = differenceBetween(before[i] as Json, after[i] as Json)
    if (difference !== null) each.push([i, difference])
  }
  return { each }
}

type Named = { readonly [name: string]: Json | undefined }

function objectDifference(before: Named, after: Named): Difference | null {
  const names = Object.keys(after)
  if (!hasSameNames(names, before)) return { to: after }
  const parts = names.flatMap((name) => {
    const difference = differenceBetween(before[name] ?? null, after[name] ?? null)
    return difference === null ? [] : [[name, difference] as const]
  })
  return parts.length === 0 ? null : { of: Object.fromEntries(parts) }
}

/** What is left between a common beginning and a common end. */
function middleOf(before: { length: number }, after: { length: number }, isSameAt: (i: number, j: number) => boolean) {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && isSameAt(at, at)) at++
  let end = 0
  while (end < shorter - at && isSameAt(before.length - 1 - end, after.length - 1 - end)) end++
  return { at, gone: before.length - at - end, put: after.length - at - end }
}

const spliced = (before: string, [at, gone, put]: readonly [number, number, string]): string =>
  isWithin(before, at + gone) ? before.slice(0, at) + put + before.slice(at + gone) : misfit()

const isWithin = ({ length }: { length: number }, end: number): boolean => end <= length

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const isObject = (value: Json | undefined): value is Named =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const hasSameNames = (names: readonly string[], other: Named): boolean =>
  names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name))

function misfit(): never {
  throw new RangeError("this is a difference of another value")
}

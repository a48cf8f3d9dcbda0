import type { Manner } from "./acts.ts"

const weights = {
  type: 45,
  delete: 14,
  replace: 8,
  paste: 3,
  move: 2,
  enter: 6,
  join: 3,
  bracket: 8,
  unbracket: 2,
  alternative: 3,
  options: 1,
  "take-back": 1,
  "co-sponsor": 3,
  withdraw: 2,
  undo: 3,
  redo: 1,
} as const

/** Everybody writes anywhere, in a text of a few lines. */
export const harsh: Manner = { weights, staysHere: 0.25, longestRun: 5, closesTabs: true }

/** As people write: mostly words, mostly where they are. */
export const ordinary: Manner = {
  weights: { ...weights, type: 120, bracket: 6, enter: 4, move: 1, join: 1, alternative: 2 },
  staysHere: 0.8,
  longestRun: 14,
  closesTabs: true,
}

/** The same without alternatives, as it was before writers proposed any: the seeds of that time tell their stories in it still. */
const withoutAlternatives = (manner: Manner): Manner => {
  const { alternative: _a, options: _o, "take-back": _t, ...others } = manner.weights
  return { ...manner, weights: others }
}
export const harshBeforeAlternatives = withoutAlternatives(harsh)
export const ordinaryBeforeAlternatives = withoutAlternatives(ordinary)

const { move: _, ...weightsOfOld } = harshBeforeAlternatives.weights
/** Nor were words moved about or tabs closed in the beginning. */
export const harshOfOld: Manner = { ...harshBeforeAlternatives, weights: weightsOfOld, closesTabs: false }

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
  "co-sponsor": 3,
  withdraw: 2,
  undo: 3,
  redo: 1,
} as const

/** Everybody writes anywhere, in a text of a few lines. */
export const harsh: Manner = { weights, staysHere: 0.25, longestRun: 5, closesTabs: true }

/** As people write: mostly words, mostly where they are. */
export const ordinary: Manner = {
  weights: { ...weights, type: 120, bracket: 6, enter: 4, move: 1, join: 1 },
  staysHere: 0.8,
  longestRun: 14,
  closesTabs: true,
}

const { move: _, ...weightsOfOld } = weights
/** As it was before words were moved about and tabs closed: the seeds of that time tell their stories in it still. */
export const harshOfOld: Manner = { ...harsh, weights: weightsOfOld, closesTabs: false }

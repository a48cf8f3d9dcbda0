import type { Manner } from "./acts.ts"

const weights = {
  type: 45,
  delete: 14,
  replace: 8,
  paste: 3,
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
export const harsh: Manner = { weights, staysHere: 0.25, longestRun: 5 }

/** As people write: mostly words, mostly where they are. */
export const ordinary: Manner = {
  weights: { ...weights, type: 120, bracket: 6, enter: 4, join: 1 },
  staysHere: 0.8,
  longestRun: 14,
}

/** Chance from a seed: one seed, one story. */
export type Random = {
  /** A whole number from 0 up to, not including, `count`. */
  readonly below: (count: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <One>(list: readonly One[]) => One
  /** Some letters and digits. */
  readonly id: (length: number) => string
}

/** Mulberry32, which is public domain: 32 bits of state, good enough to choose acts by. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] as never,
    id: (length) => Array.from({ length }, () => letters[below(letters.length)]).join(""),
  }
}

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

import type { Contribution } from "./contribution.ts"
import { plainly } from "./same-words.ts"

/**
 * What several delegations tabled alike at one row, in the order in which it was tabled: the same kind with the same words,
 * typography and the letter before them apart. Notes and reasons are nobody else's.
 *
 * Shape: each contribution stands in one list; a list of one is a proposal of one delegation.
 */
export function identicalOf(contributions: readonly Contribution[]): Contribution[][] {
  const alike = new Map<string, Contribution[]>()
  for (const contribution of contributions) {
    const key = keyOf(contribution)
    const others = alike.get(key)
    if (others) others.push(contribution)
    else alike.set(key, [contribution])
  }
  return [...alike.values()]
}

function keyOf({ id, kind, words, omits, behind }: Contribution): string {
  if (kind === "note" || kind === "reasons") return id
  return JSON.stringify([kind, plainly(words), omits, behind && plainly(behind)])
}

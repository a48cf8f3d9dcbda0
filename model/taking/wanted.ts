import { wholeTextOf } from "../compile/readings.ts"
import type { Contribution } from "../contribution.ts"
import { haveSameWords, piecesOf, solidKeys } from "../word-difference.ts"

export type NotWanted = "nothing-to-take" | "no-place-named" | "words-not-in-base" | "unknown-row"

/**
 * The whole paragraph a contribution asks for: null for one that is to go, a reason where there is nothing to take.
 *
 * Shape: `base` is the base text of its row, null at a new place, undefined for none. `now` is what its delegation reads
 *        there in the draft: words to insert go behind words of that, or else of the base text.
 */
export function wantedBy(
  contribution: Contribution,
  base: string | null | undefined,
  now: string | null,
): readonly string[] | null | NotWanted {
  const { kind, words, behind } = contribution
  if (kind === "note" || kind === "reasons" || kind === "NOC") return "nothing-to-take"
  if (base === undefined || (base === null) !== (kind === "ADD")) return "unknown-row"
  if (kind === "ADD") return piecesOf(words)
  if (kind === "SUP") return base === "" ? "nothing-to-take" : null
  if (kind === "MOD") return wholeTextOf(piecesOf(base as string), contribution) ?? piecesOf(words)
  if (behind === null) return "no-place-named"
  const reading = piecesOf(now ?? (base as string))
  if (hasFragment(reading, contribution)) return reading
  return (
    wholeTextOf(reading, contribution) ?? wholeTextOf(piecesOf(base as string), contribution) ?? "words-not-in-base"
  )
}

/** Whether words to insert stand already behind those they go behind. */
function hasFragment(reading: readonly string[], { words, behind }: Contribution): boolean {
  const sought = [...solidKeys(piecesOf(behind ?? "")), ...solidKeys(piecesOf(words))]
  const read = solidKeys(reading)
  return read.some((_, i) => haveSameWords(read.slice(i, i + sought.length), sought))
}

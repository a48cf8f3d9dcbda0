import type { EditorState } from "@tiptap/pm/state"
import { type Bracket, readBrackets } from "#model/bracket.ts"
import { comparePoints, type Extent } from "#model/extent.ts"
import type { DelegationCode } from "#model/ids.ts"
import { paragraphsOf } from "../values.ts"
import type { CommandRefusal } from "./act.ts"
import { placeOf } from "./places.ts"

type Found = { readonly ok: true; readonly bracket: Bracket } | { readonly ok: false; readonly reason: CommandRefusal }

/** The innermost bracket round the caret that is the delegation's alone, to be lifted or moved without asking anyone. */
export const ownBracketAround = (state: EditorState, delegation: DelegationCode): Found =>
  ownAmong(bracketsAround(state), delegation)

/** The first of some brackets that is the delegation's alone, or why none is. */
export function ownAmong(brackets: readonly Bracket[], delegation: DelegationCode): Found {
  if (brackets.length === 0) return { ok: false, reason: "no-bracket" }
  const own = brackets.filter(({ owner }) => owner === delegation)
  const sole = own.find((bracket) => isSolelyOf(bracket, delegation))
  if (sole) return { ok: true, bracket: sole }
  return { ok: false, reason: own.length > 0 ? "co-sponsored" : "not-own" }
}

export const isSolelyOf = ({ owner, proposers }: Bracket, delegation: DelegationCode): boolean =>
  owner === delegation && proposers.every((proposer) => proposer === delegation)

export const bracketsOf = ({ doc }: EditorState): Bracket[] => readBrackets(paragraphsOf(doc))

/** Innermost first. At its edge, the caret counts as inside. */
export function bracketsAround(state: EditorState): Bracket[] {
  const [from, to] = [placeOf(state.selection.$from), placeOf(state.selection.$to)]
  return bracketsOf(state)
    .filter((bracket) => comparePoints(bracket.from, from) <= 0 && comparePoints(to, bracket.to) <= 0)
    .sort((a, b) => b.depth - a.depth)
}

/** Innermost first: those that share words with the selection, or hold the caret. */
export function bracketsMet(state: EditorState): Bracket[] {
  const { $from, $to, empty } = state.selection
  if (empty) return bracketsAround(state)
  const met: Extent = { from: placeOf($from), to: placeOf($to) }
  return bracketsOf(state)
    .filter(({ from, to }) => comparePoints(from, met.to) < 0 && comparePoints(met.from, to) < 0)
    .sort((a, b) => b.depth - a.depth)
}

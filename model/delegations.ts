import { hasUnprintableInLine } from "./characters.ts"
import { CHAIR, type DelegationCode, isDelegationCode, NOBODY } from "./ids.ts"
import { limits } from "./limits.ts"
import type { Delegation } from "./protocol.ts"

/** How many colours delegations can be given. */
export const paletteSize = 12

/** Codes no delegation can have: words of nobody and of the chair carry two, the observers' link the third. */
const reserved: readonly string[] = [NOBODY, CHAIR, "OBSERVER"]

export type DelegationProblem =
  | "bad-code"
  | "reserved-code"
  | "code-taken"
  | "bad-name"
  | "bad-colour"
  | "too-many-delegations"
  | "unknown-delegation"

export type DelegationsAfter =
  | { readonly ok: true; readonly delegations: readonly Delegation[] }
  | { readonly ok: false; readonly reason: DelegationProblem }

/** What is asked of a delegation, not yet checked. */
export type DelegationAsked = { readonly [Part in keyof Delegation]: Part extends "code" ? string : Delegation[Part] }

/**
 * The delegations of the meeting with one more.
 *
 * Refuses: a code that is no code, reserved or taken; what `changeDelegation` refuses of name and colour.
 */
export function addDelegation(delegations: readonly Delegation[], asked: DelegationAsked): DelegationsAfter {
  const { code } = asked
  if (!isDelegationCode(code)) return refused("bad-code")
  if (reserved.includes(code)) return refused("reserved-code")
  if (delegations.some((known) => known.code === code)) return refused("code-taken")
  if (delegations.length >= limits.maxDelegations) return refused("too-many-delegations")
  return checked({ ...asked, code }, (delegation) => [...delegations, delegation])
}

/**
 * The delegations of the meeting with one of them under another name, kind or colour. The code stays: it stands in the
 * ids of all that the delegation proposed.
 *
 * Refuses: "unknown-delegation"; a name that is empty, too long or cannot be shown; a colour that is not in the palette.
 */
export function changeDelegation(
  delegations: readonly Delegation[],
  code: string,
  change: Partial<Omit<Delegation, "code">>,
): DelegationsAfter {
  const known = delegations.find((delegation) => delegation.code === code)
  if (!known) return refused("unknown-delegation")
  return checked({ ...known, ...change }, (changed) => delegations.map((each) => (each === known ? changed : each)))
}

/** The colour that the fewest delegations have, the first of several. */
export function nextColour(delegations: readonly Pick<Delegation, "colour">[]): number {
  const uses = Array.from(
    { length: paletteSize },
    (_, colour) => delegations.filter((each) => each.colour === colour).length,
  )
  return uses.indexOf(Math.min(...uses))
}

/** A code as it is meant: capitals, without blanks round it. */
export const tidyCode = (text: string): string => text.trim().toUpperCase() as DelegationCode

/** Whether a line people wrote can be shown: a name, or what stands on an invitation. */
export const isLabel = (text: string): boolean => text.length <= limits.maxLabelLength && !hasUnprintableInLine(text)

function checked(delegation: Delegation, put: (delegation: Delegation) => readonly Delegation[]): DelegationsAfter {
  const name = delegation.name.trim()
  if (name === "" || !isLabel(name)) return refused("bad-name")
  const { colour } = delegation
  if (!Number.isInteger(colour) || colour < 0 || colour >= paletteSize) return refused("bad-colour")
  return { ok: true, delegations: put({ ...delegation, name }) }
}

const refused = (reason: DelegationProblem): DelegationsAfter => ({ ok: false, reason })

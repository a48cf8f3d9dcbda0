import type { DelegationCode } from "#model/ids.ts"
import type { Delegation, PresenceUser } from "#model/protocol.ts"

/** One delegation of the meeting and those of it who are in the room now. */
export type Party = { readonly delegation: Delegation; readonly present: readonly string[] }

export type People = {
  readonly chair: readonly string[]
  /** Every delegation of the meeting, those in the room first, then by code. */
  readonly parties: readonly Party[]
}

/** Who is here, one name once however many windows somebody has open. */
export function peopleOf(delegations: readonly Delegation[], present: readonly PresenceUser[]): People {
  const namesOf = (matches: (user: PresenceUser) => boolean) =>
    [...new Set(present.filter(matches).map((user) => user.name))].sort()
  const parties = delegations.map((delegation) => ({
    delegation,
    present: namesOf((user) => user.role === "member" && user.delegation === delegation.code),
  }))
  return { chair: namesOf((user) => user.role === "chair"), parties: parties.sort(hereFirst) }
}

const hereFirst = (a: Party, b: Party) =>
  Number(b.present.length > 0) - Number(a.present.length > 0) || (a.delegation.code < b.delegation.code ? -1 : 1)

/** How many people are shown to be here; null while nobody is known to be. */
export const countHere = ({ chair, parties }: People): number | null =>
  chair.length + parties.reduce((count, { present }) => count + present.length, 0) || null

/** Delegations with somebody in the room, in the order in which they are listed. */
export const codesHere = (people: People): DelegationCode[] =>
  people.parties.filter((party) => party.present.length > 0).map((party) => party.delegation.code)

import { CHAIR, type DelegationCode } from "#model/ids.ts"
import type { Delegation, Person } from "#model/protocol.ts"

/** Whether the chair may type for this: chair's text, or a delegation that is here. */
export const isActedFor = (code: string, delegations: readonly Delegation[]): code is DelegationCode =>
  code === CHAIR || delegations.some((delegation) => delegation.code === code)

export type Acting =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly reason: "not-the-chair" | "bad-request" }

/**
 * Who asks by HTTP, acting for whom the asking window says: the chair may have several, each typing for another.
 *
 * Shape:   `said` is the header `Acting-For`; null leaves it at what the person chose last.
 * Refuses: "not-the-chair" where anyone else says another than they are; "bad-request" for a delegation that is not here.
 */
export function actingAsSaid(person: Person, said: string | null, delegations: () => readonly Delegation[]): Acting {
  if (said === null || said === person.acting) return { ok: true, person }
  if (person.role !== "chair") return { ok: false, reason: "not-the-chair" }
  return isActedFor(said, delegations())
    ? { ok: true, person: { ...person, acting: said } }
    : { ok: false, reason: "bad-request" }
}

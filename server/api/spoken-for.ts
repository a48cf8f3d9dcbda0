import type { DelegationCode } from "#model/ids.ts"
import type { Delegation, Person } from "#model/protocol.ts"

export type Spoken =
  | { readonly ok: true; readonly delegation: DelegationCode }
  | { readonly ok: false; readonly reason: "not-your-delegation" | "no-delegation" }

/**
 * For which delegation somebody speaks: a delegate for their own alone; the chair for the one named, or else the one
 * they type for.
 *
 * Refuses: "not-your-delegation"; "no-delegation" where the chair names none, or one that is not here.
 */
export function spokenFor(
  { role, delegation, acting }: Person,
  named: DelegationCode | undefined,
  delegations: readonly Delegation[],
): Spoken {
  if (role !== "chair") {
    if (delegation === null || (named !== undefined && named !== delegation))
      return { ok: false, reason: "not-your-delegation" }
    return { ok: true, delegation }
  }
  const code = delegations.find((each) => each.code === (named ?? acting))?.code
  return code === undefined ? { ok: false, reason: "no-delegation" } : { ok: true, delegation: code }
}

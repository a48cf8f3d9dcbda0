import type { Delegation } from "#model/protocol.ts"
import { colourRules } from "./colour-rules.ts"

/** Gives each delegation its colour: `--delegation-ARB` on the document root, and `--owner` wherever its code stands. */
export function DelegationColours({ delegations }: { delegations: readonly Delegation[] }) {
  return <style>{colourRules(delegations)}</style>
}

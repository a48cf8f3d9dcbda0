import type { Delegation, Person } from "#model/protocol.ts"
import { words } from "./words.ts"

/** For whom this page acts. */
export function RoleLabel({ person, delegations }: { person: Person; delegations: readonly Delegation[] }) {
  if (person.role === "chair") return <span>{words.youChair}</span>
  if (person.role === "observer" || person.delegation === null) return <span>{words.youObserve}</span>
  const delegation = delegations.find((each) => each.code === person.delegation)
  return <span>{words.youActFor(person.delegation, delegation?.name ?? person.delegation)}</span>
}

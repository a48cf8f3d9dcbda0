import type { DelegationCode } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import type { Person } from "#model/protocol.ts"
import type { Seat } from "./seat.ts"

/** Those connected to a room. */
export class Seats extends Set<Seat> {
  /** Whether one more connection may be given to a person: observers share the room's number, others have their own too. */
  hasSeatFor({ id, role }: Person): boolean {
    if (this.size >= limits.maxConnectionsPerRoom) return false
    if (role === "observer") return true
    let count = 0
    for (const { person } of this) if (person.id === id) count++
    return count < limits.maxConnectionsPerPerson
  }

  /** Whether a connection writes under this Yjs client id. */
  hasClient(client: number): boolean {
    for (const seat of this) if (seat.client === client) return true
    return false
  }

  /** Those of some people, as they are now: one may be dismissed while going through them. */
  of(isMeant: (person: Person) => boolean): Seat[] {
    return [...this].filter(({ person }) => isMeant(person))
  }

  /** Delegations with a delegate connected now, sorted. */
  present(): DelegationCode[] {
    const codes = [...this].map(({ person }) => (person.role === "member" ? person.delegation : null))
    return [...new Set(codes.filter((code) => code !== null))].sort()
  }

  /** Who sits here, once for each connection. */
  *people(): Iterable<Person> {
    for (const { person } of this) yield person
  }

  /** Gives the seats of a person what has changed about them. */
  updatePerson(person: Person): void {
    for (const seat of this) if (seat.person.id === person.id) seat.person = person
  }
}

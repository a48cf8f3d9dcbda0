import { limits } from "#model/limits.ts"
import type { Person } from "#model/protocol.ts"
import type { Seat } from "./seat.ts"
import type { ClientBinding } from "./storage/storage.ts"

export type ClientIdSurroundings = {
  /** Whether the document holds something written under this id, or is itself written under it by the server. */
  readonly isUsed: (client: number) => boolean
  /** To be stored. */
  readonly onGiven: (binding: ClientBinding) => void
}

/**
 * Whose each Yjs client id is. An id belongs to one person for good: it stands on every letter they type, so it also
 * says who typed what.
 */
export class ClientIds {
  private readonly owners = new Map<number, string>()
  private readonly counts = new Map<string, number>()
  private readonly around: ClientIdSurroundings

  constructor(bindings: readonly ClientBinding[], around: ClientIdSurroundings) {
    for (const binding of bindings) this.keep(binding)
    this.around = around
  }

  /** Shape: a person's id; null if it is nobody's. */
  ownerOf(client: number): string | null {
    return this.owners.get(client) ?? null
  }

  /** Makes an id a person's own, for good. False if it is another's, or they have had too many. */
  bind(client: number, person: Person): boolean {
    const owner = this.ownerOf(client)
    if (owner !== null) return owner === person.id
    // Whatever nobody's id has written, the server has.
    if (this.around.isUsed(client)) return false
    if ((this.counts.get(person.id) ?? 0) >= limits.maxClientIdsPerPerson) return false
    const binding = { client, person: person.id }
    this.keep(binding)
    this.around.onGiven(binding)
    return true
  }

  /** Whether a connection may write under an id; one that has none yet has this one from then on. */
  mayWrite(seat: Seat, client: number): boolean {
    if (!this.bind(client, seat.person)) return false
    seat.client ??= client
    return true
  }

  private keep({ client, person }: ClientBinding): void {
    this.owners.set(client, person)
    this.counts.set(person, (this.counts.get(person) ?? 0) + 1)
  }
}

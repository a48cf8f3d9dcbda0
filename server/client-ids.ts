import { limits, type Person } from "#model/protocol.ts"
import type { ClientBinding } from "./storage/storage.ts"

/**
 * Whose each Yjs client id is. An id belongs to one person for good: it stands on every letter they type, so it also
 * says who typed what.
 */
export class ClientIds {
  private readonly owners = new Map<number, string>()
  private readonly counts = new Map<string, number>()

  constructor(bindings: readonly ClientBinding[]) {
    for (const binding of bindings) this.keep(binding)
  }

  ownerOf(client: number): string | null {
    return this.owners.get(client) ?? null
  }

  /** Gives an id that nobody has to a person; null if they have had too many. */
  give(client: number, person: Person): ClientBinding | null {
    if ((this.counts.get(person.id) ?? 0) >= limits.maxClientIdsPerPerson) return null
    const binding = { client, person: person.id }
    this.keep(binding)
    return binding
  }

  private keep({ client, person }: ClientBinding): void {
    this.owners.set(client, person)
    this.counts.set(person, (this.counts.get(person) ?? 0) + 1)
  }
}

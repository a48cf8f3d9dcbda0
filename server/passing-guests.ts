import { whyNotStored } from "./storage/cannot-store.ts"
import type { PersonRow } from "./storage/storage.ts"

/**
 * Observers who came while the disk took nothing: whoever may only read need not wait until something can be written.
 * The server knows them until it stops; then the link lets them in again. They are in no list of guests.
 */
export class PassingGuests {
  private readonly rows = new Map<string, PersonRow>()

  /** Throws: the error, unless it says that the disk takes nothing. */
  take(row: PersonRow, error: unknown): PersonRow {
    if (whyNotStored(error) === null) throw error
    this.rows.set(row.id, row)
    return row
  }

  find(id: string): PersonRow | null {
    return this.rows.get(id) ?? null
  }

  /** The one that a program acts as by this invitation. */
  program(invitation: string): PersonRow | null {
    return [...this.rows.values()].find((row) => row.isProgram && row.invitation === invitation) ?? null
  }

  end(id: string): void {
    this.rows.delete(id)
  }
}

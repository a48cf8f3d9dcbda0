import type { Storage } from "./storage/storage.ts"

const writeEveryMs = 10_000

/**
 * When each person was last heard of. Known at once here, and written down now and then, many at a time: when two
 * thousand come back after a restart, that must not be two thousand syncs of the disk.
 */
export class LastMoments {
  private readonly storage: Pick<Storage, "markSeen">
  private readonly onTrouble: (error: unknown) => void
  private readonly moments = new Map<string, number>()
  private readonly unwritten = new Set<string>()
  private readonly timer = setInterval(() => {
    this.write()
  }, writeEveryMs).unref()

  constructor(storage: Pick<Storage, "markSeen">, onTrouble: (error: unknown) => void) {
    this.storage = storage
    this.onTrouble = onTrouble
  }

  /** Shape: `at` is milliseconds since the epoch. */
  note(person: string, at: number): void {
    this.moments.set(person, at)
    this.unwritten.add(person)
  }

  /** Null for somebody not heard of since the start. */
  of(person: string): number | null {
    return this.moments.get(person) ?? null
  }

  /** Writes down what is known. What cannot be written now is not forgotten. */
  async write(): Promise<void> {
    if (this.unwritten.size === 0) return
    const people = [...this.unwritten]
    this.unwritten.clear()
    try {
      await this.storage.markSeen(people.map((person) => ({ person, at: this.moments.get(person) as number })))
    } catch (error) {
      for (const person of people) this.unwritten.add(person)
      this.onTrouble(error)
    }
  }

  async end(): Promise<void> {
    clearInterval(this.timer)
    await this.write()
  }
}

import type { Journal } from "./journal.ts"
import type { Seat } from "./seat.ts"
import type { Carriage, ClientBinding } from "./storage/storage.ts"

/** The room can no longer write to disk; whatever was asked of it has not happened. */
export class RoomClosed extends Error {}

/** A number of updates that are on disk now. */
export type Batch = {
  readonly updates: readonly Uint8Array[]
  readonly merged: Uint8Array
  /** Whose they are; `null` stands for the server. */
  readonly authors: ReadonlySet<Seat | null>
}

export type BatchSurroundings = {
  readonly journal: Journal
  readonly now: () => number
  /** The whole document, as it stands. */
  readonly snapshot: () => Uint8Array
  readonly tickMs: () => number
  /** Looks at the document when a batch begins; what it gives back is called when that much is on disk. */
  readonly look: () => () => void
  /** The moment to show a batch. */
  readonly onWritten: (batch: Batch) => void
  readonly onFailure: (error: unknown) => void
}

/** Something to look at when a batch begins, and to hand over when it is on disk. */
type Look = { readonly take: () => () => void; readonly fail: (error: unknown) => void }

/**
 * Takes what a room accepts to disk, a batch at a time, in order, and shows it then (law L9). Batches are collected for
 * a short tick; while one is on its way to disk the next one grows.
 *
 * When a batch begins, the document is exactly what will be on disk once it is written. That is the moment at which
 * whoever asks for the text is given it: their answer waits for that batch alone, however much others go on writing.
 */
export class Batches {
  private readonly around: BatchSurroundings
  private authors = new Set<Seat | null>()
  private looks: Look[] = []
  private writing: Promise<void> | null = null
  private tick: NodeJS.Timeout | NodeJS.Immediate | null = null
  private isUrgent = false
  private failure: unknown = null

  constructor(around: BatchSurroundings) {
    this.around = around
  }

  /** Accepted, and not yet in a batch. */
  get waiting(): readonly Uint8Array[] {
    return this.around.journal.waiting
  }

  add(updates: readonly Uint8Array[], author: Seat | null): void {
    this.around.journal.add(updates)
    this.authors.add(author)
    this.schedule()
  }

  /** In one transaction with the updates added just before. */
  carry(carriage: Carriage): void {
    this.around.journal.carry(carriage)
  }

  bind(binding: ClientBinding): void {
    this.around.journal.bind(binding)
    this.schedule()
  }

  /** Calls back once all that was accepted before is on disk; never if it cannot be stored. */
  whenStored(tell: () => void): void {
    this.looks.push({ take: () => tell, fail: () => {} })
    this.schedule()
  }

  /**
   * What `look` sees in a document all of which is on disk when this resolves.
   * Throws: RoomClosed if it could not be stored; what `look` throws.
   */
  read<Found>(look: () => Found): Promise<Found> {
    if (this.failure !== null) return Promise.reject(new RoomClosed())
    return new Promise((resolve, reject) => {
      const take = () => {
        try {
          const found = look()
          return () => resolve(found)
        } catch (error) {
          return () => reject(error)
        }
      }
      this.looks.push({ take, fail: reject })
      this.isUrgent = true
      this.write()
    })
  }

  /** Resolves when nothing waits any more. Throws: what kept something from the disk. */
  async drain(): Promise<void> {
    while (this.failure === null && this.hasWork) await this.write()
    if (this.failure !== null) throw this.failure
  }

  /** Nothing is written any more: the room loaded in place of this one would not know of it. */
  close(why: unknown): void {
    this.failure ??= why
    for (const { fail } of this.looks.splice(0)) fail(new RoomClosed())
  }

  private get hasWork(): boolean {
    return !this.around.journal.isEmpty || this.looks.length > 0 || this.writing !== null
  }

  private schedule(): void {
    if (this.tick !== null || this.failure !== null) return
    const end = () => {
      this.tick = null
      this.write()
    }
    const ms = this.around.tickMs()
    this.tick = ms === 0 ? setImmediate(end) : setTimeout(end, ms)
  }

  /** Writes what is waiting, or lets the batch that is on its way be followed by the next. */
  private write(): Promise<void> {
    this.writing ??= this.writeBatch().finally(() => {
      this.writing = null
      if (this.failure !== null) return
      if (this.isUrgent) this.write()
      else if (this.hasWork) this.schedule()
    })
    return this.writing
  }

  private async writeBatch(): Promise<void> {
    if (this.failure !== null) return
    const { journal, now, snapshot, look, onWritten, onFailure } = this.around
    const { authors, looks } = this
    this.authors = new Set()
    this.looks = []
    this.isUrgent = false
    const handOvers = looks.map(({ take }) => take())
    try {
      const showLook = look()
      const { updates, merged, whole } = await journal.write(now(), snapshot)
      if (merged !== null) onWritten({ updates, merged, authors })
      showLook()
      for (const handOver of handOvers) handOver()
      if (whole !== null) await journal.compact(whole)
    } catch (error) {
      for (const { fail } of looks) fail(new RoomClosed())
      this.close(error)
      onFailure(error)
    }
  }
}

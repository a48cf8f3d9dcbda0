import * as Y from "yjs"
import type { Carriage, ClientBinding, Storage } from "./storage/storage.ts"

/** A number of accepted updates as they went to disk. */
export type WrittenBatch = {
  readonly updates: readonly Uint8Array[]
  /** All of them in one, or null if there were none. */
  readonly merged: Uint8Array | null
  /** The whole document as it is on disk now, if it is time for `compact`. */
  readonly whole: Uint8Array | null
}

const rowsBetweenSnapshots = 1000
const bytesBetweenSnapshots = 4 << 20

/**
 * Takes accepted updates to disk, in order, a batch at a time (law L9). Now and then a snapshot takes the place of
 * the rows before it, so that loading stays quick.
 */
export class Journal {
  private readonly document: string
  private readonly storage: Storage
  private updates: Uint8Array[] = []
  private bindings: ClientBinding[] = []
  private carriages: Carriage[] = []
  private rowsSinceSnapshot: number
  private bytesSinceSnapshot = 0
  private head: number

  constructor(kept: { document: string; storage: Storage; head: number; rowsSinceSnapshot: number }) {
    this.document = kept.document
    this.storage = kept.storage
    this.head = kept.head
    this.rowsSinceSnapshot = kept.rowsSinceSnapshot
  }

  get isEmpty(): boolean {
    return this.updates.length === 0 && this.bindings.length === 0
  }

  /** Accepted, and not yet on disk. */
  get waiting(): readonly Uint8Array[] {
    return this.updates
  }

  add(updates: readonly Uint8Array[]): void {
    this.updates.push(...updates)
  }

  bind(binding: ClientBinding): void {
    this.bindings.push(binding)
  }

  /** Goes to disk with the updates that are waiting now. */
  carry(carriage: Carriage): void {
    this.carriages.push(carriage)
  }

  /**
   * Writes all that is waiting, in one transaction.
   *
   * Shape:   `snapshot` gives the whole document; it is asked before anything else happens, when the document is
   *          exactly what is on disk and this batch.
   * Throws:  what the storage throws; then nothing of the batch is on disk.
   */
  async write(at: number, snapshot: () => Uint8Array): Promise<WrittenBatch> {
    const { updates, bindings, carriages } = this
    this.updates = []
    this.bindings = []
    this.carriages = []
    const merged = updates.length > 1 ? Y.mergeUpdates(updates) : (updates[0] ?? null)
    if (merged === null && bindings.length === 0) return { updates, merged, whole: null }
    if (merged !== null) {
      this.rowsSinceSnapshot++
      this.bytesSinceSnapshot += merged.length
    }
    const isDue = this.rowsSinceSnapshot >= rowsBetweenSnapshots || this.bytesSinceSnapshot > bytesBetweenSnapshots
    const whole = isDue ? snapshot() : null
    this.head = await this.storage.append({ document: this.document, update: merged, bindings, carriages, at })
    return { updates, merged, whole }
  }

  /** Puts a snapshot in place of all rows. Shape: `whole` is exactly what is on disk. */
  async compact(whole: Uint8Array): Promise<void> {
    if (this.rowsSinceSnapshot === 0) return
    await this.storage.compact(this.document, this.head, whole)
    this.rowsSinceSnapshot = 0
    this.bytesSinceSnapshot = 0
  }
}

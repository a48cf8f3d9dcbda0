import * as Y from "yjs"
import type { Paragraph } from "#model/paragraph.ts"
import type { Delegation, RefusalCode } from "#model/protocol.ts"
import { readRecord } from "#model/view.ts"
import { Answers } from "./answers.ts"
import { Batches, type BatchSurroundings } from "./batches.ts"
import { ClientIds } from "./client-ids.ts"
import { Gate } from "./gate.ts"
import { Journal } from "./journal.ts"
import { stateBefore } from "./late-seats.ts"
import { actingOf, type Seat } from "./seat.ts"
import type { Carriage, Storage, StoredDocument } from "./storage/storage.ts"

export type DraftSurroundings = Omit<BatchSurroundings, "journal" | "snapshot"> & { readonly storage: Storage }

/**
 * The one live text. Updates pass the gate as they come, wait for the end of a short tick, go to disk in one
 * transaction, and only then are shown (law L9). Whoever reads is given what is on disk.
 */
export class WorkingDraft {
  /** Whose the letters are. */
  readonly clientIds: ClientIds
  private readonly gate: Gate
  private readonly journal: Journal
  private readonly batches: Batches
  private readonly answers = new Answers()
  private delegationsRead: readonly Delegation[] | null = null

  /** Throws: Error or Malformed if what was stored does not make a whole document. */
  constructor(id: string, stored: StoredDocument, { storage, ...around }: DraftSurroundings) {
    this.gate = new Gate([stored.snapshot, ...stored.updates])
    this.journal = new Journal({ document: id, storage, head: stored.head, rowsSinceSnapshot: stored.updates.length })
    this.batches = new Batches({ ...around, journal: this.journal, snapshot: () => this.gate.snapshot() })
    this.clientIds = new ClientIds(stored.bindings, {
      isUsed: (client) => Y.getState(this.doc.store, client) > 0 || client === this.doc.clientID,
      onGiven: (binding) => this.batches.bind(binding),
    })
    this.keep(this.gate.takeTidied(), null)
  }

  /** As it stands, which may be a tick ahead of the disk: for planning a `change`. Only `change` may write to it. */
  get doc(): Y.Doc {
    return this.gate.doc
  }

  /** As they stand; see `doc`. */
  paragraphs(): Paragraph[] {
    return this.gate.paragraphs()
  }

  /** The delegations in the meeting. */
  get delegations(): readonly Delegation[] {
    this.delegationsRead ??= readRecord(this.doc).delegations
    return this.delegationsRead
  }

  /**
   * Takes an edit of a seat. An observer may send only what brings nothing.
   * Refuses: what the gate refuses; then nothing of it has happened. Null for what may stay without an answer.
   */
  receive(seat: Seat, update: Uint8Array): RefusalCode | null {
    const delegation = actingOf(seat)
    if (seat.person.role === "observer" || delegation === null) return this.refusalOfReader(update)
    const mayWrite = (client: number) => this.clientIds.mayWrite(seat, client)
    const verdict = this.gate.receive(update, { delegation, mayWrite })
    // What Yjs tidied up after an update is news to its author, too.
    const [, ...tidied] = verdict.ok ? verdict.updates : [null, ...verdict.updates]
    this.keep(verdict.updates, seat)
    if (tidied.length > 0) this.batches.add([], null)
    return verdict.ok || isToldAgain(seat, verdict.reason) ? null : verdict.reason
  }

  /**
   * Resolves once everybody may see `act`'s change. Throws: RoomClosed if it could not be stored.
   * Shape: `carriages` say under which ids changes go on by it; they are on disk if the change is.
   */
  async change(act: (doc: Y.Doc) => void, carriages: readonly Carriage[]): Promise<void> {
    try {
      this.keep(this.gate.change(act), null)
      for (const carriage of carriages) this.batches.carry(carriage)
    } finally {
      this.keep(this.gate.takeTidied(), null)
    }
    this.delegationsRead = null
    await this.batches.read(() => null)
  }

  /** Reads the document; resolves when all of what was seen is on disk. `look` must not wait. Throws: RoomClosed. */
  read<Found>(look: (doc: Y.Doc) => Found): Promise<Found> {
    return this.batches.read(() => look(this.doc))
  }

  /** All there is on disk after a state (Yjs state vector). Throws: RoomClosed; Error if the state cannot be read. */
  after(state: Uint8Array): Promise<Uint8Array> {
    return this.read((doc) => this.answers.to(state, doc))
  }

  /** The state (Yjs state vector) before some updates, and before whatever is not on disk yet. */
  stateBefore(updates: readonly Uint8Array[]): Uint8Array {
    return stateBefore(this.doc, [...updates, ...this.batches.waiting])
  }

  /** Calls back once all that was accepted before is on disk; never if it cannot be stored. */
  whenStored(tell: () => void): void {
    this.batches.whenStored(tell)
  }

  /** Resolves when nothing waits for the disk any more. Throws: what kept something from it. */
  drain(): Promise<void> {
    return this.batches.drain()
  }

  /** Nothing is accepted any more, and who waits is told so. */
  close(why: unknown): void {
    this.batches.close(why)
  }

  /** Puts a snapshot in place of all that was stored; to be called once it is drained and closed. */
  compact(): Promise<void> {
    return this.journal.compact(this.gate.snapshot())
  }

  destroy(): void {
    this.gate.destroy()
  }

  private refusalOfReader(update: Uint8Array): RefusalCode | null {
    const isEmpty = this.gate.bringsNothing(update)
    if (isEmpty === null) return "malformed-update"
    return isEmpty ? null : "observer"
  }

  private keep(updates: readonly Uint8Array[], author: Seat | null): void {
    if (updates.length === 0) return
    this.answers.forget()
    this.batches.add(updates, author)
  }
}

/**
 * Who comes back with edits made without a line may type on before our question has reached them. What they then send
 * stands on edits that we do not have yet, and comes again with their answer.
 */
const isToldAgain = (seat: Seat, reason: RefusalCode): boolean =>
  !seat.hasAnswered && (reason === "gap" || reason === "unknown-delete")

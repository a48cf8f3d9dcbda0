import * as Y from "yjs"
import { assertNever } from "#model/assert.ts"
import type { DelegationCode } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { closeCode, limits, type Person, type PresenceUser, type RefusalCode } from "#model/protocol.ts"
import { readRecord } from "#model/view.ts"
import { isActedFor } from "./acting.ts"
import { Answers } from "./answers.ts"
import { type Batch, Batches, RoomClosed } from "./batches.ts"
import { ClientIds } from "./client-ids.ts"
import { answerFrame, askFrame, type ClientMessage, storedFrame, updateFrame } from "./frames.ts"
import { Gallery } from "./gallery/gallery.ts"
import { Gate } from "./gate.ts"
import { Journal } from "./journal.ts"
import { earlier, LateSeats, lateFromBytes, stateBefore } from "./late-seats.ts"
import type { Meeting } from "./meeting/meeting.ts"
import { updateTickMs } from "./pace.ts"
import { PresenceBoard } from "./presence-board.ts"
import type { RoomSocket } from "./room-socket.ts"
import { actingOf, newSeat, type Seat } from "./seat.ts"
import type { Carriage, Storage, StoredDocument } from "./storage/storage.ts"

/** What a room needs to know of the world around it. */
export type RoomSurroundings = {
  readonly storage: Storage
  /** What happens round the text; it goes on when the room is loaded again. */
  readonly meeting: Meeting
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** An edit of this person was refused. */
  readonly onRefusal: (person: Person, reason: RefusalCode) => void
  /** The chair types for this delegation from now on, or for nobody but the chair. */
  readonly onActing: (person: Person, acting: DelegationCode) => void
  /** The document on disk has changed. */
  readonly onStored?: () => void
  /** What was accepted could not be written: the room is closed and must be loaded again. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Who comes back with edits made without a line may type on before our question has reached them. What they then send
 * stands on edits that we do not have yet, and comes again with their answer.
 */
const isToldAgain = (seat: Seat, reason: RefusalCode): boolean =>
  !seat.hasAnswered && (reason === "gap" || reason === "unknown-delete")

/**
 * One live document and those connected to it.
 *
 * Updates pass the gate as they come, wait for the end of a short tick, go to disk in one transaction, and only then
 * are shown: one frame for everybody (law L9). Whoever reads, by socket or by HTTP, is given what is on disk.
 */
export class Room {
  readonly id: string
  private readonly gate: Gate
  private readonly journal: Journal
  private readonly batches: Batches
  private readonly around: RoomSurroundings
  private readonly clientIds: ClientIds
  private readonly answers = new Answers()
  private readonly seats = new Set<Seat>()
  private readonly presence: PresenceBoard
  private readonly late: LateSeats
  private readonly gallery: Gallery
  private isEnding = false
  private isClosed = false
  private colours: Map<DelegationCode, number> | null = null

  /** Throws: Error or Malformed if what was stored does not make a whole document. */
  constructor(id: string, stored: StoredDocument, around: RoomSurroundings) {
    this.id = id
    this.around = around
    this.gate = new Gate([stored.snapshot, ...stored.updates])
    const rowsSinceSnapshot = stored.updates.length
    this.journal = new Journal({ document: id, storage: around.storage, head: stored.head, rowsSinceSnapshot })
    this.clientIds = new ClientIds(stored.bindings)
    const { seats } = this
    this.batches = new Batches({
      journal: this.journal,
      now: around.now,
      snapshot: () => this.gate.snapshot(),
      tickMs: () => updateTickMs(seats.size),
      look: () => this.gallery.look(),
      onWritten: (batch) => {
        this.broadcast(batch)
        around.onStored?.()
      },
      onFailure: (error) => this.fail(error),
    })
    this.presence = new PresenceBoard({
      seats,
      now: around.now,
      mayWrite: (seat, client) => this.mayWrite(seat, client),
      userOf: (seat) => this.userOf(seat.person),
      isWatching: (seat) => this.gallery.has(seat),
      onShown: () => this.gallery.presenceChanged(),
    })
    const giveUp = (seat: Seat) => this.dismiss(seat, closeCode.tooSlow, "the line is too slow to follow")
    this.late = new LateSeats({
      seats,
      catchUp: (seat, state) => {
        this.answer(seat, state)
        this.presence.tell(seat)
      },
      giveUp,
    })
    this.gallery = new Gallery({
      stage: {
        doc: () => this.gate.doc,
        paragraphs: () => this.gate.paragraphs(),
        present: () => this.presence.everybody(),
      },
      refresh: () => this.refresh(),
      giveUp,
    })
    this.show(this.gate.takeTidied(), null)
  }

  /** How many connections there are. */
  get size(): number {
    return this.seats.size
  }

  /**
   * Gives a connection its seat, or closes it.
   *
   * Shape:   `client` is the Yjs client id the page says it will write under; null if it says nothing.
   * Refuses: closes with `unlawful` and "foreign-client-id" if that id is someone else's, with `flood` if the person
   *          or the room has too many connections.
   */
  join(socket: RoomSocket, person: Person, client: number | null): Seat | null {
    if (this.isClosed || this.isEnding) {
      socket.close(closeCode.cannotStore, "the room is being loaded again")
      return null
    }
    if (!this.hasSeatFor(person)) {
      socket.close(closeCode.flood, "too many connections")
      return null
    }
    if (client !== null && person.role !== "observer" && !this.bind(client, person)) {
      socket.close(closeCode.unlawful, "foreign-client-id" satisfies RefusalCode)
      return null
    }
    const seat = newSeat(socket, person, person.role === "observer" ? null : client)
    this.seats.add(seat)
    // An observer has nothing to tell, so it is not asked.
    if (person.role !== "observer") socket.send(askFrame(Y.encodeStateVector(this.gate.doc)))
    this.presence.tell(seat)
    return seat
  }

  leave(seat: Seat): void {
    if (!this.seats.delete(seat)) return
    this.around.meeting.audience.remove(seat)
    this.gallery.remove(seat)
    const { client } = seat
    if (client !== null && ![...this.seats].some((other) => other.client === client)) this.presence.remove(client)
  }

  /** Takes one message of a seat. Should it break something, the room is loaded again; the server goes on. */
  receive(seat: Seat, message: ClientMessage): void {
    if (!this.seats.has(seat)) return
    try {
      this.take(seat, message)
    } catch (error) {
      this.fail(error)
    }
  }

  private take(seat: Seat, message: ClientMessage): void {
    switch (message.type) {
      case "ask":
        this.answer(seat, message.state)
        break
      case "update":
        this.takeUpdate(seat, message.update)
        break
      case "answer":
        seat.hasAnswered = true
        this.takeUpdate(seat, message.update)
        break
      case "presence":
        this.takePresence(seat, message.presence)
        break
      case "ask-presence":
        this.presence.tell(seat)
        break
      case "ask-stored":
        this.batches.whenStored(() => this.seats.has(seat) && seat.socket.send(storedFrame(message.number)))
        break
      case "ask-meeting":
        this.around.meeting.audience.add(seat)
        break
      case "acting":
        this.takeActing(seat, message.delegation)
        break
      case "watch":
        this.gallery.add(seat, message.at)
        break
      default:
        assertNever(message)
    }
  }

  /** The text as it stands, which may be a tick ahead of the disk: for planning a `change`, not for showing. */
  paragraphs(): Paragraph[] {
    return this.gate.paragraphs()
  }

  /** The document as it stands; see `paragraphs`. Only `change` may write to it. */
  get doc(): Y.Doc {
    return this.gate.doc
  }

  /**
   * Resolves once everybody may see `act`'s change. Throws: RoomClosed if it could not be stored.
   * Shape: `carriages` say under which ids changes go on by it; they are on disk if the change is.
   */
  async change(act: (doc: Y.Doc) => void, carriages: readonly Carriage[] = []): Promise<void> {
    if (this.isClosed) throw new RoomClosed()
    try {
      this.show(this.gate.change(act), null)
      for (const carriage of carriages) this.batches.carry(carriage)
    } finally {
      this.show(this.gate.takeTidied(), null)
    }
    this.colours = null
    await this.batches.read(() => null)
  }

  /** Reads the document; resolves when all of what was seen is on disk. `look` must not wait. Throws: RoomClosed. */
  read<Found>(look: (doc: Y.Doc) => Found): Promise<Found> {
    return this.batches.read(() => look(this.gate.doc))
  }

  /** Whose a client id is, by the person's id; null if it is nobody's. */
  ownerOf(client: number): string | null {
    return this.clientIds.ownerOf(client)
  }

  /** Delegations with a delegate connected now, sorted. */
  present(): DelegationCode[] {
    const codes = [...this.seats].map((seat) => (seat.person.role === "member" ? seat.person.delegation : null))
    return [...new Set(codes.filter((code) => code !== null))].sort()
  }

  /** Who sits here, once for each connection. */
  *seated(): Iterable<Person> {
    for (const { person } of this.seats) yield person
  }

  /** Gives the seats of a person what has changed about them. */
  updatePerson(person: Person): void {
    for (const seat of this.seats) if (seat.person.id === person.id) seat.person = person
  }

  /** Closes the seats of some people. */
  close(isMeant: (person: Person) => boolean, code: number, reason: string): void {
    for (const seat of [...this.seats]) if (isMeant(seat.person)) this.dismiss(seat, code, reason)
  }

  /** Closes every seat, and takes everything to disk, with a snapshot of the whole. Throws: what kept it from the disk. */
  async end(code: number, reason: string): Promise<void> {
    if (this.isClosed || this.isEnding) return
    this.isEnding = true
    this.close(() => true, code, reason)
    await this.batches.drain()
    this.isClosed = true
    this.batches.close(new RoomClosed())
    await this.journal.compact(this.gate.snapshot())
    this.closeEverything(code, reason)
  }

  // Text

  private takeUpdate(seat: Seat, update: Uint8Array): void {
    const { person } = seat
    const delegation = actingOf(seat)
    if (person.role === "observer" || delegation === null) {
      const isEmpty = this.gate.bringsNothing(update)
      if (isEmpty !== true) this.refuse(seat, isEmpty === null ? "malformed-update" : "observer")
      return
    }
    const verdict = this.gate.receive(update, { delegation, mayWrite: (client) => this.mayWrite(seat, client) })
    // What Yjs tidied up after an update is news to its author, too.
    const [, ...tidied] = verdict.ok ? verdict.updates : [null, ...verdict.updates]
    this.show(verdict.updates, seat)
    if (tidied.length > 0) this.batches.add([], null)
    if (!verdict.ok && !isToldAgain(seat, verdict.reason)) this.refuse(seat, verdict.reason)
  }

  private takeActing(seat: Seat, delegation: DelegationCode): void {
    const { person } = seat
    if (person.role !== "chair" || !isActedFor(delegation, readRecord(this.gate.doc).delegations)) {
      this.dismiss(seat, closeCode.malformed, "nobody here can type for that delegation")
      return
    }
    seat.saidActing = delegation
    this.around.onActing(person, delegation)
  }

  private refuse(seat: Seat, reason: RefusalCode): void {
    this.dismiss(seat, closeCode.unlawful, reason)
    this.around.onRefusal(seat.person, reason)
  }

  private mayWrite(seat: Seat, client: number): boolean {
    if (!this.bind(client, seat.person)) return false
    seat.client ??= client
    return true
  }

  /** Makes a client id a person's own, for good. False if it is another's, or they have had too many. */
  private bind(client: number, person: Person): boolean {
    const owner = this.clientIds.ownerOf(client)
    if (owner !== null) return owner === person.id
    // Whatever nobody's id has written, the server has.
    if (Y.getState(this.gate.doc.store, client) > 0 || client === this.gate.doc.clientID) return false
    const binding = this.clientIds.give(client, person)
    if (binding === null) return false
    this.batches.bind(binding)
    return true
  }

  private hasSeatFor(person: Person): boolean {
    if (this.seats.size >= limits.maxConnectionsPerRoom) return false
    if (person.role === "observer") return true
    let count = 0
    for (const seat of this.seats) if (seat.person.id === person.id) count++
    return count < limits.maxConnectionsPerPerson
  }

  private answer(seat: Seat, state: Uint8Array): void {
    this.read((doc) => this.answers.to(state, doc)).then(
      (update) => {
        if (!this.seats.has(seat)) return
        // Whoever asks again and again and fetches nothing is answered once, when the line is free.
        if (seat.socket.waitingBytes > lateFromBytes) {
          this.late.setAside(seat, earlier(state, seat.late?.state ?? null))
          return
        }
        seat.isFollowing = true
        seat.socket.send(answerFrame(update))
      },
      (error) => {
        // A room that closes meanwhile tells all its seats itself, and they come back.
        if (!(error instanceof RoomClosed)) this.dismiss(seat, closeCode.malformed, "the state vector cannot be read")
      },
    )
  }

  /** Has what there is looked at as soon as all of it is on disk. */
  private refresh(): void {
    // A room that closes meanwhile tells all its seats itself.
    this.read(() => null).catch(() => {})
  }

  private show(updates: readonly Uint8Array[], author: Seat | null): void {
    if (updates.length === 0) return
    this.answers.forget()
    this.batches.add(updates, author)
  }

  private broadcast({ updates, merged, authors }: Batch): void {
    const message = updateFrame(merged)
    const soleAuthor = authors.size === 1 ? [...authors][0] : null
    for (const seat of this.seats) {
      if (!seat.isFollowing || seat.late !== null || seat === soleAuthor) continue
      if (seat.socket.waitingBytes <= lateFromBytes) seat.socket.send(message)
      else this.late.setAside(seat, stateBefore(this.gate.doc, [...updates, ...this.batches.waiting]))
    }
  }

  // Presence

  private takePresence(seat: Seat, bytes: Uint8Array): void {
    if (seat.person.role === "observer") return
    const refusal = this.presence.take(seat, bytes)
    if (refusal === "malformed") this.dismiss(seat, closeCode.malformed, "the presence cannot be read")
    else if (refusal !== null) this.refuse(seat, refusal)
  }

  private userOf({ name, delegation, role }: Person): PresenceUser {
    this.colours ??= new Map(readRecord(this.gate.doc).delegations.map(({ code, colour }) => [code, colour]))
    return { name, delegation, role, colour: delegation === null ? null : (this.colours.get(delegation) ?? null) }
  }

  // End

  /** Ends one seat and closes its connection. */
  dismiss(seat: Seat, code: number, reason: string): void {
    this.leave(seat)
    seat.socket.close(code, reason)
  }

  private fail(error: unknown): void {
    if (this.isClosed) return
    this.isClosed = true
    this.batches.close(error)
    this.closeEverything(closeCode.cannotStore, "what was written could not be stored; come back")
    this.around.onFailure(error)
  }

  private closeEverything(code: number, reason: string): void {
    for (const seat of [...this.seats]) this.dismiss(seat, code, reason)
    this.presence.end()
    this.late.end()
    this.gallery.end()
    this.gate.destroy()
  }
}

import * as Y from "yjs"
import type { DelegationCode } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { closeCode, type Person, type RefusalCode } from "#model/protocol.ts"
import { RoomClosed } from "./batches.ts"
import { Channels } from "./channels.ts"
import { askFrame, type ClientMessage } from "./frames.ts"
import { Intake } from "./intake.ts"
import type { Meeting } from "./meeting/meeting.ts"
import { updateTickMs } from "./pace.ts"
import type { RoomSocket } from "./room-socket.ts"
import { newSeat, type Seat } from "./seat.ts"
import { Seats } from "./seats.ts"
import type { Carriage, Storage, StoredDocument } from "./storage/storage.ts"
import { WorkingDraft } from "./working-draft.ts"

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

/** One live document and those connected to it: who comes, who goes, and how it ends. */
export class Room {
  readonly id: string
  private readonly around: RoomSurroundings
  private readonly seats = new Seats()
  private readonly draft: WorkingDraft
  private readonly channels: Channels
  private readonly intake: Intake
  private isEnding = false
  private isClosed = false

  /** Throws: Error or Malformed if what was stored does not make a whole document. */
  constructor(id: string, stored: StoredDocument, around: RoomSurroundings) {
    this.id = id
    this.around = around
    const { seats } = this
    const { storage, now, onActing } = around
    const dismiss = this.dismiss.bind(this)
    const draft = new WorkingDraft(id, stored, {
      storage,
      now,
      tickMs: () => updateTickMs(seats.size),
      look: () => channels.gallery.look(),
      onWritten: (batch) => {
        channels.followers.broadcast(batch)
        around.onStored?.()
      },
      onFailure: (error) => this.fail(error),
    })
    const channels = new Channels({ seats, draft, audience: around.meeting.audience, now, dismiss })
    this.draft = draft
    this.channels = channels
    const refuse = this.refuse.bind(this)
    this.intake = new Intake({ seats, draft, channels, onActing, refuse, dismiss })
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
    if (!this.seats.hasSeatFor(person)) {
      socket.close(closeCode.flood, "too many connections")
      return null
    }
    if (client !== null && person.role !== "observer" && !this.draft.clientIds.bind(client, person)) {
      socket.close(closeCode.unlawful, "foreign-client-id" satisfies RefusalCode)
      return null
    }
    const seat = newSeat(socket, person, person.role === "observer" ? null : client)
    this.seats.add(seat)
    // An observer has nothing to tell, so it is not asked.
    if (person.role !== "observer") socket.send(askFrame(Y.encodeStateVector(this.doc)))
    this.channels.presence.tell(seat)
    return seat
  }

  leave(seat: Seat): void {
    if (!this.seats.delete(seat)) return
    this.channels.remove(seat)
    const { client } = seat
    if (client !== null && !this.seats.hasClient(client)) this.channels.presence.remove(client)
  }

  /** Takes one message of a seat. Should it break something, the room is loaded again; the server goes on. */
  receive(seat: Seat, message: ClientMessage): void {
    if (!this.seats.has(seat)) return
    try {
      this.intake.take(seat, message)
    } catch (error) {
      this.fail(error)
    }
  }

  /** The text as it stands, which may be a tick ahead of the disk: for planning a `change`, not for showing. */
  paragraphs(): Paragraph[] {
    return this.draft.paragraphs()
  }

  /** The document as it stands; see `paragraphs`. Only `change` may write to it. */
  get doc(): Y.Doc {
    return this.draft.doc
  }

  /**
   * Resolves once everybody may see `act`'s change. Throws: RoomClosed if it could not be stored.
   * Shape: `carriages` say under which ids changes go on by it; they are on disk if the change is.
   */
  async change(act: (doc: Y.Doc) => void, carriages: readonly Carriage[] = []): Promise<void> {
    if (this.isClosed) throw new RoomClosed()
    await this.draft.change(act, carriages)
  }

  /** Reads the document; resolves when all of what was seen is on disk. `look` must not wait. Throws: RoomClosed. */
  read<Found>(look: (doc: Y.Doc) => Found): Promise<Found> {
    return this.draft.read(look)
  }

  /** Whose a client id is, by the person's id; null if it is nobody's. */
  ownerOf(client: number): string | null {
    return this.draft.clientIds.ownerOf(client)
  }

  /** Delegations with a delegate connected now, sorted. */
  present(): DelegationCode[] {
    return this.seats.present()
  }

  /** Who sits here, once for each connection. */
  seated(): Iterable<Person> {
    return this.seats.people()
  }

  /** Gives the seats of a person what has changed about them. */
  updatePerson(person: Person): void {
    this.seats.updatePerson(person)
  }

  /** Closes the seats of some people. */
  close(isMeant: (person: Person) => boolean, code: number, reason: string): void {
    for (const seat of this.seats.of(isMeant)) this.dismiss(seat, code, reason)
  }

  /** Closes every seat, and takes everything to disk, with a snapshot of the whole. Throws: what kept it from the disk. */
  async end(code: number, reason: string): Promise<void> {
    if (this.isClosed || this.isEnding) return
    this.isEnding = true
    this.close(() => true, code, reason)
    await this.draft.drain()
    this.isClosed = true
    this.draft.close(new RoomClosed())
    await this.draft.compact()
    this.closeEverything(code, reason)
  }

  /** Ends one seat and closes its connection. */
  dismiss(seat: Seat, code: number, reason: string): void {
    this.leave(seat)
    seat.socket.close(code, reason)
  }

  private refuse(seat: Seat, reason: RefusalCode): void {
    this.dismiss(seat, closeCode.unlawful, reason)
    this.around.onRefusal(seat.person, reason)
  }

  private fail(error: unknown): void {
    if (this.isClosed) return
    this.isClosed = true
    this.draft.close(error)
    this.closeEverything(closeCode.cannotStore, "what was written could not be stored; come back")
    this.around.onFailure(error)
  }

  private closeEverything(code: number, reason: string): void {
    this.close(() => true, code, reason)
    this.channels.end()
    this.draft.destroy()
  }
}

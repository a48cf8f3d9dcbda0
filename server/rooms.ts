import type { Logger } from "pino"
import { closeCode, type Person, type RefusalCode } from "#model/protocol.ts"
import { Incidents } from "./incidents.ts"
import type { People } from "./people.ts"
import { Room } from "./room.ts"
import { StartupProblem } from "./startup-problem.ts"
import type { Storage } from "./storage/storage.ts"
import { Violations } from "./violations.ts"

/** RFC 6455: the server goes away, and comes back. */
const goingAway = 1001

/** The rooms of this server, all of them open from the start. */
export class Rooms {
  private readonly rooms = new Map<string, Room>()
  private readonly violations = new Violations()
  /** What the chair is told of. */
  readonly incidents = new Incidents()
  private readonly around: { storage: Storage; people: People; log: Logger; now: () => number }

  constructor(around: { storage: Storage; people: People; log: Logger; now: () => number }) {
    this.around = around
  }

  /** Throws: StartupProblem naming the document that cannot be loaded; nothing is written then. */
  async openAll(): Promise<void> {
    for (const id of await this.around.storage.documentIds()) {
      try {
        await this.open(id)
      } catch (error) {
        this.around.log.error(error)
        throw new StartupProblem(
          `The document ${id} cannot be loaded (${error instanceof Error ? error.message : error}); it has been left untouched, bring the data folder back from a copy.`,
        )
      }
    }
  }

  get(id: string): Room | null {
    return this.rooms.get(id) ?? null
  }

  /** Takes an invitation back: whoever came by it is out, at once and for good. */
  async revoke(invitation: string): Promise<void> {
    const { people } = this.around
    await people.revoke(invitation)
    for (const room of this.rooms.values())
      room.close((person) => people.isGuestOf(person, invitation), closeCode.noSession, "revoked")
  }

  /** Gives all seats of a person what has changed about them. */
  updatePerson(person: Person): void {
    for (const room of this.rooms.values()) room.updatePerson(person)
  }

  /** Takes everything to disk and closes. */
  async end(): Promise<void> {
    for (const room of this.rooms.values()) await room.end(goingAway, "the server is stopping")
  }

  private async open(id: string): Promise<void> {
    const { storage, now, log } = this.around
    const stored = await storage.loadDocument(id)
    if (stored === null) throw new Error("it is not in the database")
    const room = new Room(id, stored, {
      storage,
      now,
      onRefusal: (person, reason) => this.noteRefusal(person, reason),
      onFailure: (error) => this.reopen(id, error),
    })
    this.rooms.set(id, room)
    log.info({ document: id, head: stored.head }, "room opened")
  }

  /** What a room accepted and could not store is gone from it with the room; the next one begins from the disk. */
  private reopen(id: string, cause: unknown): void {
    const { log } = this.around
    log.error({ document: id, error: cause }, "what was written could not be stored; the room is loaded again")
    this.open(id).catch((error) => log.fatal({ document: id, error }, "the room cannot be loaded again"))
  }

  private noteRefusal(person: Person, reason: RefusalCode): void {
    const { log, now, people } = this.around
    log.info({ person: person.id, reason }, "edit refused")
    if (!this.violations.add(person.id, now())) return
    log.warn({ person: person.id, name: person.name }, "session ended after repeated unlawful edits")
    this.incidents.add({ at: now(), name: person.name, reason })
    people.end(person).catch((error) => log.error(error))
    for (const room of this.rooms.values())
      room.close((each) => each.id === person.id, closeCode.ended, "repeated unlawful edits")
  }
}

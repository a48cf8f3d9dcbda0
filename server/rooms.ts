import type { Logger } from "pino"
import type { DelegationCode } from "#model/ids.ts"
import { closeCode, closeReason, type Delegation, type Person, type RefusalCode } from "#model/protocol.ts"
import { readRecord } from "#model/view.ts"
import { Checkpoints } from "./checkpoints.ts"
import { Incidents } from "./incidents.ts"
import { Meeting } from "./meeting/meeting.ts"
import type { People } from "./people.ts"
import { Room } from "./room.ts"
import { StartupProblem } from "./startup-problem.ts"
import { whyNotStored } from "./storage/cannot-store.ts"
import type { Storage } from "./storage/storage.ts"
import { Violations } from "./violations.ts"

/** RFC 6455: the server goes away, and comes back. */
const goingAway = 1001

/** How often we look whether a disk that was full has room again. */
const probeEveryMs = 1000

/** How long we wait before a room that could not be loaded again is tried once more: each time twice as long. */
const retryMs = { first: 500, longest: 30_000 }

/** The rooms of this server, all of them open from the start. */
export class Rooms {
  private readonly rooms = new Map<string, Room>()
  private readonly meetings = new Map<string, Meeting>()
  private readonly texts = new Map<string, Checkpoints>()
  private readonly violations = new Violations()
  /** What the chair is told of. */
  readonly incidents = new Incidents()
  private probing: NodeJS.Timeout | null = null
  /** Documents whose room could not be loaded again, with the next attempt. */
  private readonly closed = new Map<string, NodeJS.Timeout>()
  private isEnding = false
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

  /** False while the disk takes nothing: then rooms can be read and not written in. */
  get canStore(): boolean {
    return this.probing === null
  }

  /** Documents that nobody can be shown now, since their room could not be loaded again; it is tried again and again. */
  get notLoaded(): readonly string[] {
    return [...this.closed.keys()].sort()
  }

  /** Opens the room of a document that was put into the storage just now. Throws: Error if it is not there. */
  async begin(id: string): Promise<void> {
    await this.open(id)
  }

  get(id: string): Room | null {
    return this.rooms.get(id) ?? null
  }

  /** The rooms of all documents that can be shown. */
  all(): readonly Room[] {
    return [...this.rooms.values()]
  }

  /** What happens round a document that has a room. */
  meeting(id: string): Meeting | null {
    return this.meetings.get(id) ?? null
  }

  /** The texts kept of a document that has a room. */
  checkpoints(id: string): Checkpoints | null {
    return this.texts.get(id) ?? null
  }

  /** Takes an invitation back: whoever came by it is out, at once and for good. */
  async revoke(invitation: string): Promise<void> {
    const { people } = this.around
    await people.revoke(invitation)
    for (const room of this.rooms.values())
      room.close((person) => people.isGuestOf(person, invitation), closeCode.noSession, closeReason.revoked)
  }

  /** Takes back all links of a delegation that is no longer in the meeting. */
  async revokeLinksOf(code: string): Promise<void> {
    for (const { id, delegation, revokedAt } of await this.around.storage.invitations())
      if (delegation === code && revokedAt === null) await this.revoke(id)
  }

  /** Gives an invitation another end. Whoever came by it comes back with the new one, or not at all. */
  async endAt(invitation: string, expiresAt: number | null): Promise<void> {
    const { people, storage } = this.around
    await storage.setInvitationEnd(invitation, expiresAt)
    for (const room of this.rooms.values())
      room.close((person) => people.isGuestOf(person, invitation), goingAway, "the end of the link has changed")
  }

  /** Ends a person's session at the chair's word: all their sockets are closed, and what comes from them is nobody's. */
  async putOut(person: string): Promise<void> {
    await this.around.people.end({ id: person })
    for (const room of this.rooms.values())
      room.close(({ id }) => id === person, closeCode.noSession, closeReason.putOut)
  }

  /** All delegations of all documents, each once. */
  delegations(): Delegation[] {
    const all = [...this.rooms.values()].flatMap((room) => readRecord(room.doc).delegations)
    return [...new Map(all.map((delegation) => [delegation.code, delegation])).values()]
  }

  /** How many connections each person has. */
  connections(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const room of this.rooms.values())
      for (const { id } of room.seated()) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }

  /** Closes all sockets of a person who has signed out. */
  leave(person: Person): void {
    for (const room of this.rooms.values()) room.close((each) => each.id === person.id, closeCode.noSession, "left")
  }

  /** Gives all seats of a person what has changed about them. */
  updatePerson(person: Person): void {
    for (const room of this.rooms.values()) room.updatePerson(person)
  }

  /**
   * Takes everything to disk and closes.
   * Throws:  what the first room that could not be stored throws, once all are closed. What was acknowledged is on disk.
   */
  async end(): Promise<void> {
    this.isEnding = true
    if (this.probing !== null) clearTimeout(this.probing)
    for (const attempt of this.closed.values()) clearTimeout(attempt)
    // Before the rooms close. A text that cannot be kept now is kept at the next start.
    for (const [id, texts] of this.texts) {
      const room = this.rooms.get(id)
      if (room) await texts.keep(room).catch(() => {})
      texts.end()
    }
    const endings = [...this.rooms.values()].map((room) => room.end(goingAway, "the server is stopping"))
    const failed = (await Promise.allSettled(endings)).find((ending) => ending.status === "rejected")
    if (failed) throw failed.reason
  }

  private async open(id: string): Promise<void> {
    const { storage, now, log } = this.around
    const stored = await storage.loadDocument(id)
    if (stored === null) throw new Error("it is not in the database")
    const meeting = this.meetings.get(id) ?? (await Meeting.load(id, { storage: storage.meetings, now }))
    this.meetings.set(id, meeting)
    const texts = this.texts.get(id) ?? new Checkpoints({ document: id, storage, now })
    this.texts.set(id, texts)
    const room = new Room(id, stored, {
      storage,
      meeting,
      now,
      onRefusal: (person, reason) => this.noteRefusal(person, reason),
      onActing: (person, acting) => this.keepActing(person, acting),
      onStored: () => texts.note(() => this.get(id)),
      onFailure: (error) => this.reopen(id, error),
    })
    this.rooms.set(id, room)
    await texts.begin(room).catch((error) => log.error({ document: id, error }, "the text could not be kept"))
    log.info({ document: id, head: stored.head }, "room opened")
  }

  /** What a room accepted and could not store is gone from it with the room; the next one begins from the disk. */
  private reopen(id: string, cause: unknown): void {
    const { log } = this.around
    // What is lost now, whoever ends the server is told of; see `end`.
    if (this.isEnding) return
    const why = whyNotStored(cause)
    if (why === null) log.error({ document: id, error: cause }, "what was written could not be stored")
    else this.holdBack(why)
    this.load(id, retryMs.first)
  }

  /** Until it succeeds the closed room stands in its place, and everybody is asked to come back. */
  private load(id: string, pauseMs: number): void {
    const { log } = this.around
    this.open(id).then(
      () => {
        if (this.closed.delete(id)) log.warn({ document: id }, "the room is loaded again")
      },
      (error) => {
        log.fatal({ document: id, error }, "the room cannot be loaded again; it is tried once more in a moment")
        const again = () => this.load(id, Math.min(2 * pauseMs, retryMs.longest))
        if (!this.isEnding) this.closed.set(id, setTimeout(again, pauseMs).unref())
      },
    )
  }

  /** Lets nobody write until the disk takes something again, instead of taking words only to lose them. */
  private holdBack(why: string): void {
    if (this.probing !== null) return
    const { storage, log } = this.around
    log.error(`Nothing can be stored: ${why}. What was acknowledged is safe; who writes is asked to wait.`)
    const probe = () =>
      storage.probe().then(
        () => {
          this.probing = null
          log.warn("The disk takes what is written again.")
        },
        () => again(),
      )
    const again = () => {
      this.probing = setTimeout(probe, probeEveryMs).unref()
    }
    again()
  }

  /** So that a page opened or reloaded later begins with the last choice. What is typed does not hang on it. */
  private keepActing(person: Person, acting: DelegationCode): void {
    const { people, log } = this.around
    if (people.asNow(person)?.acting === acting) return
    people.setActing(person, acting).catch((error) => log.error({ error }, "for whom the chair types was not kept"))
  }

  private noteRefusal(person: Person, reason: RefusalCode): void {
    const { log, now, people } = this.around
    log.info({ person: person.id, reason }, "edit refused")
    if (!this.violations.add(person.id, performance.now())) return
    log.warn({ person: person.id, name: person.name }, "session ended after repeated unlawful edits")
    this.incidents.add({ at: now(), name: person.name, reason })
    people.end(person).catch((error) => log.error(error))
    for (const room of this.rooms.values())
      room.close((each) => each.id === person.id, closeCode.ended, "repeated unlawful edits")
  }
}

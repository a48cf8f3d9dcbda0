import { type Comment, type NoteToSelf, type PlaceTarget, threadsOf } from "#model/comments.ts"
import { afterFloorAct, type Flag, type FloorAct, type FloorOutcome } from "#model/floor.ts"
import { CHAIR, type DelegationCode, type ParagraphId } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import {
  type ChairsPlace,
  type MeetingChange,
  type MeetingSettings,
  type MeetingView,
  seesPositions,
  withComment,
  withNote,
} from "#model/meeting.ts"
import { currentPosition } from "#model/position-history.ts"
import type { Position } from "#model/positions.ts"
import type { Person } from "#model/protocol.ts"
import type { MeetingState, MeetingStorage, StoredMeeting } from "../storage/meeting-storage.ts"
import type { Carriage } from "../storage/storage.ts"
import { Audience } from "./audience.ts"
import { carriedOn } from "./carried-on.ts"

/** A position before the meeting has given it its number. */
export type DraftPosition = Omit<Position, "sequence" | "at">
/** A comment before the meeting has given it its number; without `thread` it opens one. */
export type DraftComment = Pick<Comment, "delegation" | "by" | "text" | "mentions"> &
  ({ readonly thread: number } | { readonly on: PlaceTarget })

export type Surroundings = { readonly storage: MeetingStorage; readonly now: () => number }

/**
 * What happens round one document: positions, the floor, the chair's place, comments, notes to oneself. One act is taken
 * after the other; each goes to disk before anybody is told (law L9). Who may do what is for the API to ask.
 */
export class Meeting {
  readonly audience: Audience
  private readonly document: string
  private readonly around: Surroundings
  private held: StoredMeeting
  private last: Promise<unknown> = Promise.resolve()

  private constructor(document: string, stored: StoredMeeting, around: Surroundings) {
    this.document = document
    this.around = around
    this.held = stored
    this.audience = new Audience({
      whole: (isObserver) => this.viewOf(isObserver ? "observer" : "member"),
      notes: (person) => {
        const notes = this.held.notes.get(person)
        return notes === undefined ? null : { kind: "notes", notes }
      },
    })
  }

  /** What a server that was killed between two writes left undone is done first. */
  static async load(document: string, around: Surroundings): Promise<Meeting> {
    const stored = await around.storage.load(document)
    const meeting = new Meeting(document, stored, around)
    for (const carriage of stored.carriages) await meeting.carryOn(carriage)
    return meeting
  }

  /** The meeting as this person may see it. */
  viewFor({ id, role }: Pick<Person, "id" | "role">): MeetingView {
    return { ...this.viewOf(role), notes: this.held.notes.get(id) ?? [] }
  }

  /** Every position there is on disk, in sequence. */
  get positions(): readonly Position[] {
    return this.held.positions
  }

  /** Adds a position, or answers with the one that says the same already. */
  takePosition(draft: DraftPosition): Promise<Position> {
    return this.inTurn(async () => {
      const { positions } = this.held
      const current = currentPosition(positions, draft.target, draft.delegation)
      if (current !== null && saysTheSame(current, draft)) return current
      const sequence = (positions.at(-1)?.sequence ?? 0) + 1
      const position: Position = { ...draft, sequence, at: this.around.now() }
      await this.addPositions([position])
      return position
    })
  }

  /** Takes one act on the floor. Refuses: what `afterFloorAct` refuses. */
  takeFloorAct(act: FloorAct, flag: Omit<Flag, "at">): Promise<FloorOutcome> {
    return this.inTurn(async () => {
      const outcome = afterFloorAct(this.held.floor, act, { ...flag, at: this.around.now() })
      if (outcome.ok) await this.putState({ floor: outcome.floor }, { kind: "floor", floor: outcome.floor })
      return outcome
    })
  }

  /** The chair goes to a paragraph. */
  goTo(paragraph: ParagraphId): Promise<ChairsPlace> {
    return this.inTurn(async () => {
      if (this.held.place?.paragraph === paragraph) return this.held.place
      const place = { paragraph, at: this.around.now() }
      await this.putState({ place }, { kind: "place", place })
      return place
    })
  }

  settle(settings: MeetingSettings): Promise<MeetingSettings> {
    return this.inTurn(async () => {
      const { positions } = this.held
      const forObservers = seesPositions("observer", settings) ? positions : null
      await this.putState(
        { settings },
        { kind: "settings", settings, positions },
        { kind: "settings", settings, positions: forObservers },
      )
      return settings
    })
  }

  /** Adds a comment. An answer opens a resolved thread again. Refuses: "not-found" for a thread there is not. */
  addComment(draft: DraftComment): Promise<Comment | "not-found"> {
    return this.inTurn(async () => {
      const first = "thread" in draft ? this.firstOf(draft.thread) : null
      if (first === undefined) return "not-found"
      const { delegation, by, text, mentions } = draft
      const id = (this.held.comments.at(-1)?.id ?? 0) + 1
      const on = first?.on ?? (draft as { on: PlaceTarget }).on
      const at = this.around.now()
      const comment = { id, thread: first?.id ?? id, on, delegation, by, at, text, mentions, resolved: null }
      await this.putComment(comment)
      if (first?.resolved) await this.putComment({ ...first, resolved: null })
      return comment
    })
  }

  /** Closes a thread. Refuses: "not-found", and "not-the-author" to all but its author's delegation and the chair. */
  resolve(thread: number, by: Person): Promise<Comment | "not-found" | "not-the-author"> {
    return this.inTurn(async () => {
      const first = this.firstOf(thread)
      if (first === undefined) return "not-found"
      if (by.role !== "chair" && by.delegation !== first.delegation) return "not-the-author"
      if (first.resolved !== null) return first
      const resolved = { ...first, resolved: { by: by.name, at: this.around.now() } }
      await this.putComment(resolved)
      return resolved
    })
  }

  /** Keeps a note for this person alone. Refuses: "too-many-notes". */
  noteToSelf(person: Person, note: Omit<NoteToSelf, "at">): Promise<NoteToSelf | "too-many-notes"> {
    return this.inTurn(async () => {
      const whole = { ...note, at: this.around.now() }
      const notes = withNote(this.held.notes.get(person.id) ?? [], whole)
      if (notes.length > limits.maxNotesToSelf) return "too-many-notes"
      await this.around.storage.putNote(this.document, person.id, whole)
      this.holdNotes(person.id, notes)
      return whole
    })
  }

  /** What was said of a change goes on under the id it has now (law L4). */
  carryOn(carriage: Carriage): Promise<void> {
    return this.inTurn(async () => {
      const carried = carriedOn(this.held, carriage, this.around.now())
      await this.around.storage.carryOn(this.document, carried)
      const { positions, comments, notes } = carried
      if (positions.length > 0) this.holdPositions(positions)
      for (const comment of comments) this.holdComment(comment)
      for (const [person, kept] of notes) this.holdNotes(person, kept)
    })
  }

  private inTurn<Outcome>(act: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => {})
    return turn
  }

  private firstOf(thread: number): Comment | undefined {
    return threadsOf(this.held.comments).find(({ first }) => first.id === thread)?.first
  }

  private async addPositions(positions: readonly Position[]): Promise<void> {
    await this.around.storage.addPositions(this.document, positions)
    this.holdPositions(positions)
  }

  private holdPositions(positions: readonly Position[]): void {
    this.held = { ...this.held, positions: [...this.held.positions, ...positions] }
    const change: MeetingChange = { kind: "positions", positions }
    this.audience.announce(change, seesPositions("observer", this.held.settings) ? change : null)
  }

  private async putComment(comment: Comment): Promise<void> {
    await this.around.storage.putComment(this.document, comment)
    this.holdComment(comment)
  }

  private holdComment(comment: Comment): void {
    this.held = { ...this.held, comments: withComment(this.held.comments, comment) }
    this.audience.announce({ kind: "comment", comment })
  }

  private holdNotes(person: string, notes: readonly NoteToSelf[]): void {
    this.held = { ...this.held, notes: new Map(this.held.notes).set(person, notes) }
    this.audience.whisper(person, { kind: "notes", notes })
  }

  private async putState(part: Partial<MeetingState>, change: MeetingChange, forObservers = change): Promise<void> {
    const { settings, floor, place } = { ...this.held, ...part }
    await this.around.storage.putState(this.document, { settings, floor, place })
    this.held = { ...this.held, settings, floor, place }
    this.audience.announce(change, forObservers)
  }

  private viewOf(role: Person["role"]): MeetingView {
    const { settings, floor, place, comments, positions } = this.held
    const seen = seesPositions(role, settings) ? positions : null
    return { settings, floor, place, comments, positions: seen, notes: [] }
  }
}

/** For whom a comment speaks. */
export const speakerOf = ({ role, delegation }: Person): DelegationCode | null =>
  role === "chair" ? CHAIR : delegation

const saysTheSame = (current: Position, { stance, note, condition }: DraftPosition): boolean =>
  JSON.stringify([current.stance, current.note, current.condition]) === JSON.stringify([stance, note, condition])

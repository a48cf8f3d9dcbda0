import type { Comment, NoteToSelf } from "#model/comments.ts"
import type { Floor } from "#model/floor.ts"
import type { ChairsPlace, MeetingSettings } from "#model/meeting.ts"
import type { Position } from "#model/positions.ts"
import type { Carriage } from "./storage.ts"

/** What stands once for a meeting, and is replaced as a whole. */
export type MeetingState = {
  readonly settings: MeetingSettings
  readonly floor: Floor
  readonly place: ChairsPlace | null
}

/** All of a meeting. Notes are each person's own, and shown to nobody else. */
export type StoredMeeting = MeetingState & {
  /** In their sequence. */
  readonly positions: readonly Position[]
  /** By id. */
  readonly comments: readonly Comment[]
  /** By the person's id. */
  readonly notes: ReadonlyMap<string, readonly NoteToSelf[]>
  /** Changes that go on under another id, what was said of them not yet, in their order. */
  readonly carriages: readonly Carriage[]
}

/** What was said of a change, as it goes on under another id: positions as new rows, comments as they are. */
export type Carried = Carriage & { readonly positions: readonly Position[]; readonly comments: readonly Comment[] }

/**
 * What is kept of the meeting round a document. It is not in the document, since whatever is in that reaches everybody.
 * Every promise that resolves means "on disk".
 */
export interface MeetingStorage {
  /** A meeting in which nothing has happened yet is as `quietMeeting` says. */
  load(document: string): Promise<StoredMeeting>
  /** Throws if there are such sequence numbers already: what was said once stays. All of them or none. */
  addPositions(document: string, positions: readonly Position[]): Promise<void>
  putState(document: string, state: MeetingState): Promise<void>
  /** Adds a comment, or says anew what it is on and whether it is resolved; its words stay. */
  putComment(document: string, comment: Comment): Promise<void>
  /** Replaces what this person noted on this place; an empty text takes it away. */
  putNote(document: string, person: string, note: NoteToSelf): Promise<void>
  /** Carries on what was said of a change, notes to oneself included, and is done with it: all of that or nothing. */
  carryOn(document: string, carried: Carried): Promise<void>
  /** The latest time of a position or comment, milliseconds since the epoch; 0 for none. */
  latestAt(): Promise<number>
}

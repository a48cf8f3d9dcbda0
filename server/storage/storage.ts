import type { DelegationCode } from "#model/ids.ts"
import type { ParagraphNote, ProgressPoint, Role } from "#model/protocol.ts"
import type { MeetingStorage } from "./meeting-storage.ts"

/** A way in. The chair, observers and each delegation have one from the start; the chair makes others. */
export type Invitation = {
  /** "chair", "observer", a delegation's code in lower case, or for one that was made, chance letters. */
  readonly id: string
  readonly role: Role
  readonly delegation: DelegationCode | null
  /** Milliseconds since the epoch; null while it holds. */
  readonly revokedAt: number | null
  readonly expiresAt: number | null
  /** What the chair wrote on one it made: "for the interpreters"; null on those there are from the start. */
  readonly label: string | null
  readonly createdAt: number | null
}

/** Someone who came in by an invitation; kept for ever, since the text says who typed what. */
export type PersonRow = {
  readonly id: string
  readonly invitation: string
  readonly name: string
  /** Whether a program acts as this person by `Authorization: Bearer`, rather than a browser by its cookie. */
  readonly isProgram: boolean
  /** For whom the chair types; null for everyone else. */
  readonly acting: DelegationCode | null
  readonly joinedAt: number
  /** When the session was ended by the server; null while it holds. */
  readonly endedAt: number | null
  /** When the server last heard of them, as far as it is on disk. */
  readonly seenAt: number | null
}

/** When somebody was heard of. */
export type LastMoment = { readonly person: string; readonly at: number }

/** A Yjs client id and the person it belongs to, for good. */
export type ClientBinding = { readonly client: number; readonly person: string }

/** What a document was built from. `updates` follow `snapshot`; both are Yjs updates, format 1. */
export type StoredDocument = {
  readonly snapshot: Uint8Array
  readonly updates: readonly Uint8Array[]
  readonly bindings: readonly ClientBinding[]
  /** Number of the last update, counted from 1 over the life of the document; 0 while there is none. */
  readonly head: number
}

/** A change that goes on under another id, since its owner left it to others (law L4). */
export type Carriage = { readonly from: string; readonly to: string }

/** One step of a document: the accepted updates of a tick merged to one, and the client ids first seen with it. */
export type Append = {
  readonly document: string
  /** Null when only client ids are to be kept. */
  readonly update: Uint8Array | null
  readonly bindings: readonly ClientBinding[]
  /** What was said of these must follow: it is asked of the meeting until `MeetingStorage.carryOn` has done it. */
  readonly carriages?: readonly Carriage[]
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** The text as it stood at a moment. Shape: `text` is gzipped JSON, `state` a Yjs state vector. */
export type Checkpoint = { readonly at: number; readonly text: Uint8Array; readonly state: Uint8Array }

/**
 * What the server keeps on disk. Every promise that resolves means "on disk": synced, not only handed to the system.
 * Each storage passes the one suite in `suite.ts`.
 */
export interface Storage {
  /** What happens round the text: positions, flags, comments. */
  readonly meetings: MeetingStorage

  /** Makes a document from its first state. Throws if there is one of this id already. */
  createDocument(seed: { id: string; snapshot: Uint8Array; notes: readonly ParagraphNote[]; at: number }): Promise<void>
  documentIds(): Promise<string[]>
  /** Null for an unknown document. Throws rather than give back a document with a part missing. */
  loadDocument(id: string): Promise<StoredDocument | null>
  /** The latest time anywhere in it, milliseconds since the epoch; 0 for an empty one. */
  latestAt(): Promise<number>
  /** Secretariat's notes on a document, which no observer may read and which are therefore not in it. */
  notes(document: string): Promise<ParagraphNote[]>
  /** All of it or nothing. Answers with the head after it. */
  append(step: Append): Promise<number>
  /** Replaces the updates up to `head` by a snapshot that holds them. */
  compact(document: string, head: number, snapshot: Uint8Array): Promise<void>

  /** Keeps the invitation unless there is one of this id, which then stays as it is. */
  addInvitation(invitation: Invitation): Promise<void>
  invitation(id: string): Promise<Invitation | null>
  invitations(): Promise<Invitation[]>
  revokeInvitation(id: string, at: number): Promise<void>
  /** Until when it lets people in; null for no end. */
  setInvitationEnd(id: string, expiresAt: number | null): Promise<void>

  /**
   * Keeps a new person; `name` is made of how many came by invitations of the same role and delegation, this one
   * included: two links of one delegation never make two people of one name.
   */
  addPerson(person: Omit<PersonRow, "name">, name: (place: number) => string): Promise<PersonRow>
  person(id: string): Promise<PersonRow | null>
  /** The person a program acts as by this invitation, or null. */
  program(invitation: string): Promise<PersonRow | null>
  setActing(person: string, acting: DelegationCode): Promise<void>
  endPerson(person: string, at: number): Promise<void>
  /** Those who came by invitations of this role and whose session holds: the last heard of first, `atMost` of them. */
  people(role: Role, atMost: number): Promise<PersonRow[]>
  /** How many people came by each invitation, whether or not their session holds. */
  guestCounts(): Promise<ReadonlyMap<string, number>>
  /** All of them or none. */
  markSeen(moments: readonly LastMoment[]): Promise<void>

  /** Adds a count of what is open; nothing takes one away. */
  addProgress(document: string, point: ProgressPoint): Promise<void>
  /** The last `atMost` counts, the earliest first. */
  progress(document: string, atMost: number): Promise<ProgressPoint[]>

  /** Keeps the text of a moment, for ever; one of the same moment stays as it is. */
  addCheckpoint(document: string, checkpoint: Checkpoint): Promise<void>
  /**
   * The last text kept at or before a time, or the first of all if none is older; null if there is none.
   * Throws rather than give back what is not what was kept.
   */
  checkpointBefore(document: string, at: number): Promise<Checkpoint | null>

  /** Writes something of no account. Throws where nothing can be written now. */
  probe(): Promise<void>
  /** Writes all there is, as it stands at one moment, to a new file. */
  copyTo(file: string): Promise<void>

  close(): Promise<void>
}

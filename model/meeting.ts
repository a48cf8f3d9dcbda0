import { assertNever } from "./assert.ts"
import { type Comment, type NoteToSelf, threadsOf } from "./comments.ts"
import { type Floor, quietFloor } from "./floor.ts"
import type { ParagraphId } from "./ids.ts"
import type { Position } from "./positions.ts"
import type { Role } from "./protocol.ts"
import { targetKey } from "./target-key.ts"

/** What the chair has settled for the sitting. */
export type MeetingSettings = {
  /** Observers see positions only where it says "all". */
  readonly positionsVisibleTo: "all" | "members"
}

/** Where the chair is. */
export type ChairsPlace = {
  readonly paragraph: ParagraphId
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** What happens round the text, as one person may see it. */
export type MeetingView = {
  readonly settings: MeetingSettings
  /** In their sequence; null if they are not for this person. */
  readonly positions: readonly Position[] | null
  readonly floor: Floor
  readonly place: ChairsPlace | null
  /** By id. */
  readonly comments: readonly Comment[]
  /** This person's own. */
  readonly notes: readonly NoteToSelf[]
}

/** What changed, each part whole but positions and comments, of which only the new or altered ones come. */
export type MeetingChange =
  | {
      readonly kind: "settings"
      readonly settings: MeetingSettings
      /** All of them, or null for whom they are no longer meant. */
      readonly positions: readonly Position[] | null
    }
  | { readonly kind: "positions"; readonly positions: readonly Position[] }
  | { readonly kind: "floor"; readonly floor: Floor }
  | { readonly kind: "place"; readonly place: ChairsPlace | null }
  | { readonly kind: "comment"; readonly comment: Comment }
  | { readonly kind: "notes"; readonly notes: readonly NoteToSelf[] }

/** What a frame of type `meeting` holds, as JSON: first the whole, then each change. */
export type MeetingMessage = { readonly whole: MeetingView } | { readonly change: MeetingChange }

/** A meeting in which nothing has happened yet. */
export const quietMeeting: Omit<MeetingView, "positions"> & { readonly positions: readonly Position[] } = {
  settings: { positionsVisibleTo: "members" },
  positions: [],
  floor: quietFloor,
  place: null,
  comments: [],
  notes: [],
}

/** Whether positions are for such a person. */
export const seesPositions = (role: Role, { positionsVisibleTo }: MeetingSettings): boolean =>
  role !== "observer" || positionsVisibleTo === "all"

/** A meeting after what has changed in it. */
export function afterChange(meeting: MeetingView, change: MeetingChange): MeetingView {
  switch (change.kind) {
    case "settings":
      return { ...meeting, settings: change.settings, positions: change.positions }
    case "positions":
      return { ...meeting, positions: [...(meeting.positions ?? []), ...change.positions] }
    case "floor":
      return { ...meeting, floor: change.floor }
    case "place":
      return { ...meeting, place: change.place }
    case "comment":
      return { ...meeting, comments: withComment(meeting.comments, change.comment) }
    case "notes":
      return { ...meeting, notes: change.notes }
    default:
      return assertNever(change)
  }
}

/** The comments with one of them new or altered, by id. */
export function withComment(comments: readonly Comment[], comment: Comment): Comment[] {
  const others = comments.filter(({ id }) => id !== comment.id)
  return [...others, comment].sort((a, b) => a.id - b.id)
}

/** One's notes with one of them new or altered; an empty one is no longer there. */
export function withNote(notes: readonly NoteToSelf[], note: NoteToSelf): NoteToSelf[] {
  const others = notes.filter(({ on }) => targetKey(on) !== targetKey(note.on))
  return note.text === "" ? others : [...others, note]
}

/** How many threads wait for an answer on each place (`targetKey`). */
export function openThreads(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { first } of threadsOf(comments))
    if (first.resolved === null) counts.set(targetKey(first.on), (counts.get(targetKey(first.on)) ?? 0) + 1)
  return counts
}

import { type Answer, ask } from "#components/room/api.ts"
import type { Comment, NoteToSelf, PlaceTarget } from "#model/comments.ts"
import type { Floor, FloorAct } from "#model/floor.ts"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import type { ChairsPlace, MeetingSettings } from "#model/meeting.ts"
import type { Condition, Position, PositionTarget, Stance } from "#model/positions.ts"

/** A position as somebody gives it; the chair says for which delegation. */
export type GivenPosition = {
  readonly target: PositionTarget
  readonly stance: Stance | null
  readonly note?: string
  readonly condition?: Omit<Condition, "item">
  readonly delegation?: DelegationCode
}

/** What may be asked of the server about the meeting round one document; who may do what, the server says. */
export type MeetingActs = ReturnType<typeof meetingActs>

export const meetingActs = (documentId: string) => ({
  takePosition: (position: GivenPosition): Promise<Answer<Position>> => ask(documentId, "positions", position),
  actOnFloor: (act: FloorAct, delegation?: DelegationCode): Promise<Answer<Floor>> =>
    ask(documentId, "floor", { act, delegation }),
  goTo: (paragraph: ParagraphId): Promise<Answer<ChairsPlace>> => ask(documentId, "place", { paragraph }),
  settle: (settings: MeetingSettings): Promise<Answer<MeetingSettings>> =>
    ask(documentId, "settings", settings, { method: "PUT" }),
  comment: (on: PlaceTarget, text: string): Promise<Answer<Comment>> => ask(documentId, "comments", { on, text }),
  answer: (thread: number, text: string): Promise<Answer<Comment>> => ask(documentId, "comments", { thread, text }),
  resolve: (thread: number): Promise<Answer<Comment>> => ask(documentId, "comments", { thread, act: "resolve" }),
  note: (on: PlaceTarget, text: string): Promise<Answer<NoteToSelf>> =>
    ask(documentId, "notes-to-self", { on, text }, { method: "PUT" }),
})

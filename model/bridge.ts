import type { Comparison } from "./comparison.ts"
import type { GuestList } from "./guests.ts"
import type { MeetingView } from "./meeting.ts"
import type { Decision, DocumentMeta, ParagraphNote, Person, ProgressPoint } from "./protocol.ts"
import type { PageView } from "./watching.ts"

/**
 * How pages reach the rooms of the process they run in. Next bundles pages apart from the server, so the two
 * share no modules: the server hangs this on `globalThis` under `roomsBridgeKey`, and only plain JSON crosses.
 */
export type RoomsBridge = {
  /** Who sent this `Cookie` header, or null for nobody we know. */
  session(cookieHeader: string | null): Promise<Person | null>
  /** What documents there are, as they are called now. */
  documents(): Promise<readonly DocumentMeta[]>
  /** The document as it stands on disk now, which may take a moment; null if there is none of this id. */
  document(id: string): Promise<PageView | null>
  /** The comparison table as it is on disk now; null if there is no document of this id. */
  comparison(id: string): Promise<Comparison | null>
  /** The register as it is on disk now; null if there is no document of this id. */
  register(id: string): Promise<readonly Decision[] | null>
  /** The transcription's doubts; pages show them to the chair alone. */
  notes(id: string): readonly ParagraphNote[]
  /** What happens round the text, as this person may see it; null for an unknown document. */
  meeting(id: string, asking: Person): MeetingView | null
  /** How much was open, counted now and then, in time. */
  progress(id: string): Promise<readonly ProgressPoint[]>
  /** Who may come in and who is here, with the links; null for everybody but the chair. */
  guests(id: string, asking: Person): Promise<GuestList | null>
}

export const roomsBridgeKey: unique symbol = Symbol.for("negotiation.rooms") as never

/** The bridge of this process, or null where no server runs, as in a build. */
export const roomsBridge = (): RoomsBridge | null =>
  (globalThis as { [roomsBridgeKey]?: RoomsBridge })[roomsBridgeKey] ?? null

import { createContext, useContext } from "react"
import type { DelegationCode } from "#model/ids.ts"
import type { Delegation, Person } from "#model/protocol.ts"
import type { MeetingActs } from "./acts.ts"
import { Drafts } from "./drafts.ts"
import { MeetingStore } from "./meeting-store.ts"
import type { Seat } from "./seat.tsx"

/** The meeting and who takes part in it from this page. It stays the same value while the meeting changes. */
export type MeetingHere = {
  readonly store: MeetingStore
  /** What is being typed at it here. */
  readonly drafts: Drafts
  readonly person: Person
  readonly delegations: readonly Delegation[]
  /** Of the venue; left out where it is not known. */
  readonly timeZone?: string | undefined
  /** What may be asked of the server; null for who only watches. */
  readonly acts: MeetingActs | null
  /** Null for who only watches. */
  readonly seat: Seat | null
}

/** For a page without a room, as in a test of one panel. */
const nowhere: MeetingHere = {
  store: new MeetingStore(),
  drafts: new Drafts(),
  person: { id: "", name: "", role: "observer", delegation: null, acting: null },
  delegations: [],
  acts: null,
  seat: null,
}

export const MeetingContext = createContext<MeetingHere>(nowhere)

export const useMeetingHere = (): MeetingHere => useContext(MeetingContext)

/** For which delegation this page speaks without being told: a delegate's own, or the one the chair types for. */
export function speaksFor({ person, delegations }: Pick<MeetingHere, "person" | "delegations">): DelegationCode | null {
  if (person.role !== "chair") return person.delegation
  return delegations.find(({ code }) => code === person.acting)?.code ?? null
}

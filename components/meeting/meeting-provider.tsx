"use client"

import { type ReactNode, useEffect, useMemo, useState } from "react"
import type { Delegation, Person } from "#model/protocol.ts"
import type { MeetingActs } from "./acts.ts"
import { Drafts } from "./drafts.ts"
import { MeetingContext } from "./meeting-context.ts"
import type { HearMeeting } from "./meeting-line.ts"
import { MeetingStore } from "./meeting-store.ts"
import type { Seat } from "./seat.tsx"

type Props = {
  /** Null while there is nobody to hear it from. */
  hear: HearMeeting | null
  /** What may be asked of the server; null for who only watches. */
  acts: MeetingActs | null
  seat?: Seat | null
  person: Person
  delegations: readonly Delegation[]
  timeZone?: string | undefined
  children: ReactNode
}

/** Lets everything in it know what happens round the text. */
export function MeetingProvider({ hear, acts, seat = null, person, delegations, timeZone, children }: Props) {
  const [store] = useState(() => new MeetingStore())
  const [drafts] = useState(() => new Drafts())
  useEffect(() => hear?.((message) => store.hear(message)), [hear, store])
  const here = useMemo(
    () => ({ store, drafts, person, delegations, timeZone, acts, seat }),
    [store, drafts, person, delegations, timeZone, acts, seat],
  )
  return <MeetingContext value={here}>{children}</MeetingContext>
}

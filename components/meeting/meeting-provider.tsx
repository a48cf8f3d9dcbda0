"use client"

import { type ReactNode, useEffect, useMemo, useState } from "react"
import type { Room } from "#components/room/live-room.ts"
import type { Delegation, Person } from "#model/protocol.ts"
import { meetingActs } from "./acts.ts"
import { Drafts } from "./drafts.ts"
import { MeetingContext } from "./meeting-context.ts"
import { hearMeeting } from "./meeting-line.ts"
import { MeetingStore } from "./meeting-store.ts"

type Props = {
  room: Room | null
  documentId: string
  person: Person
  delegations: readonly Delegation[]
  children: ReactNode
}

/** Lets everything in it know what happens round the text. */
export function MeetingProvider({ room, documentId, person, delegations, children }: Props) {
  const [store] = useState(() => new MeetingStore())
  const [drafts] = useState(() => new Drafts())
  const provider = room?.provider ?? null
  useEffect(() => (provider ? hearMeeting(provider, (message) => store.hear(message)) : undefined), [provider, store])
  const acts = useMemo(() => (person.role === "observer" ? null : meetingActs(documentId)), [documentId, person.role])
  const here = useMemo(() => ({ store, drafts, person, delegations, acts }), [store, drafts, person, delegations, acts])
  return <MeetingContext value={here}>{children}</MeetingContext>
}

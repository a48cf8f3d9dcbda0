"use client"

import { useEffect, useState, useSyncExternalStore } from "react"
import { hearMeeting } from "#components/meeting/meeting-line.ts"
import { MeetingStore } from "#components/meeting/meeting-store.ts"
import type { Room } from "#components/room/live-room.ts"
import type { MeetingView } from "#model/meeting.ts"

/** The meeting as this page is told of it; until then as it stood when the page was asked for. */
export function useMeetingLive(room: Pick<Room, "provider"> | null, first: MeetingView | null): MeetingView | null {
  const [store] = useState(() => new MeetingStore())
  const provider = room?.provider ?? null
  useEffect(() => (provider ? hearMeeting(provider, (message) => store.hear(message)) : undefined), [provider, store])
  return useSyncExternalStore(store.subscribe, store.current, () => null) ?? first
}

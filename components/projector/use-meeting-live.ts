"use client"

import { useEffect, useState, useSyncExternalStore } from "react"
import type { HearMeeting } from "#components/meeting/meeting-line.ts"
import { MeetingStore } from "#components/meeting/meeting-store.ts"
import type { MeetingView } from "#model/meeting.ts"

/** The meeting as this page is told of it; until then as it stood when the page was asked for. */
export function useMeetingLive(hear: HearMeeting | null, first: MeetingView | null): MeetingView | null {
  const [store] = useState(() => new MeetingStore())
  useEffect(() => hear?.((message) => store.hear(message)), [hear, store])
  return useSyncExternalStore(store.subscribe, store.current, () => null) ?? first
}

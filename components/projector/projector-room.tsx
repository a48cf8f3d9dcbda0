"use client"

import { everyFrame } from "#components/room/pace.ts"
import { useConnection, useWatched, useWatchedRoom } from "#components/watching/use-watched-room.ts"
import type { MeetingView } from "#model/meeting.ts"
import type { DocumentView, Person } from "#model/protocol.ts"
import type { WatchedCaret } from "#model/watching.ts"
import { LineNotice } from "./line-notice.tsx"
import { paragraphInHand } from "./passage.ts"
import { ProjectorScreen } from "./projector-screen.tsx"
import { useChairsCaret } from "./use-chairs-caret.ts"
import { useLastMoved } from "./use-last-moved.ts"
import { useMeetingLive } from "./use-meeting-live.ts"
import { useUnattended, useWakefulScreen } from "./use-unattended.ts"

type Props = {
  person: Person
  /** The text as it stood when the page was asked for. */
  view: DocumentView
  /** The meeting as it stood then. */
  meeting: MeetingView | null
}

/** The screen of the hall: it follows the chair by itself, and keeps what it has when the line is lost. */
export function ProjectorRoom({ person, view: first, meeting: firstMeeting }: Props) {
  const room = useWatchedRoom(first.meta.id, person)
  const connection = useConnection(room)
  const watched = useWatched(room, everyFrame)
  const view = watched ?? first
  const meeting = useMeetingLive(room?.hearMeeting ?? null, firstMeeting)
  const chairAt = useLastMoved(meeting?.place?.paragraph ?? null, useChairsCaret(watched?.carets ?? noCarets))
  useUnattended(connection)
  useWakefulScreen()
  return (
    <ProjectorScreen
      view={view}
      inHand={paragraphInHand(view.paragraphs, view.open, chairAt)}
      positions={meeting?.positions ?? null}
      speaking={meeting?.floor.speaking?.delegation ?? null}
      line={<LineNotice connection={connection} />}
    />
  )
}

const noCarets: readonly WatchedCaret[] = []

"use client"

import { useTranslations } from "next-intl"
import "#components/room/room.css"
import { useMemo } from "react"
import { MeetingProvider } from "#components/meeting/meeting-provider.tsx"
import { ConnectionBanner } from "#components/room/connection-banner.tsx"
import { onceSettled } from "#components/room/pace.ts"
import { isSameMap, useKept } from "#components/room/use-kept.ts"
import { useConnection, useWatched, useWatchedRoom } from "#components/watching/use-watched-room.ts"
import type { PresenceUser } from "#model/protocol.ts"
import { LineState } from "./line-state.tsx"
import { LiveText } from "./live-text.tsx"
import { RoleLabel } from "./role-label.tsx"
import type { RoomProps } from "./room-props.ts"
import { Workspace } from "./workspace.tsx"

/** The room as it is watched: live, and without anything to write with. */
export function ObserverRoom({ person, view: first, leave, above }: RoomProps) {
  const t = useTranslations("shell")
  const room = useWatchedRoom(first.meta.id, person)
  const connection = useConnection(room)
  const live = useWatched(room, onceSettled)
  const view = live ?? first
  const states = useKept(
    useMemo(() => new Map(view.states), [view.states]),
    isSameMap,
  )
  return (
    <MeetingProvider
      hear={room?.hearMeeting ?? null}
      acts={null}
      person={person}
      delegations={view.delegations}
      timeZone={view.meta.timeZone}
    >
      <Workspace
        view={view}
        register={live?.register ?? null}
        states={states}
        present={live?.present ?? nobody}
        notes={[]}
        rights={readsOnly}
        role={
          <>
            <RoleLabel person={person} delegations={view.delegations} />
            {leave}
          </>
        }
        saveState={<LineState connection={connection} saveState={null} />}
        notices={connection && <ConnectionBanner connection={connection} whileAway={t("readerAway")} />}
        above={above}
        text={<LiveText room={room} first={first} />}
        onPreview={ignore}
      />
    </MeetingProvider>
  )
}

const readsOnly = { acting: null, rule: null, ruleAll: null, sponsor: null }
const nobody: readonly PresenceUser[] = []
const ignore = () => {}

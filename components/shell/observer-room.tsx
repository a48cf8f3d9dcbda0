"use client"

import { useTranslations } from "next-intl"
import "#components/room/room.css"
import { MeetingProvider } from "#components/meeting/meeting-provider.tsx"
import { ConnectionBanner } from "#components/room/connection-banner.tsx"
import { onceSettled } from "#components/room/pace.ts"
import { useDocumentReader, useDocumentView } from "#components/room/use-document-view.ts"
import { usePeople } from "#components/room/use-people.ts"
import { useRoom } from "#components/room/use-room.ts"
import { LineState } from "./line-state.tsx"
import { LiveText } from "./live-text.tsx"
import { RoleLabel } from "./role-label.tsx"
import type { RoomProps } from "./room-props.ts"
import { Workspace } from "./workspace.tsx"

/** The room as it is watched: live, and without anything to write with. */
export function ObserverRoom({ person, view: first, leave, above }: RoomProps) {
  const t = useTranslations("shell")
  const room = useRoom(first.meta.id, person)
  const reader = useDocumentReader(room?.isLoaded ? room.doc : null)
  const live = useDocumentView(reader, onceSettled)
  const view = live ?? first
  const present = usePeople(room?.awareness ?? null)
  return (
    <MeetingProvider room={room} documentId={first.meta.id} person={person} delegations={view.delegations}>
      <Workspace
        view={view}
        register={live?.register ?? null}
        present={present}
        notes={[]}
        rights={readsOnly}
        role={
          <>
            <RoleLabel person={person} delegations={view.delegations} />
            {leave}
          </>
        }
        saveState={<LineState room={room} />}
        notices={room && <ConnectionBanner connection={room.connection} whileAway={t("readerAway")} />}
        above={above}
        text={<LiveText room={room} reader={reader} first={first} />}
        onPreview={ignore}
      />
    </MeetingProvider>
  )
}

const readsOnly = { acting: null, rule: null, ruleAll: null, sponsor: null }
const ignore = () => {}

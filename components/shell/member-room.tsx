"use client"

import { useLocale } from "next-intl"
import { useProblem } from "#components/room/use-problem.ts"
import "#components/room/room.css"
import { useCallback, useMemo, useRef } from "react"
import type { Rights } from "#components/brackets/card.tsx"
import { DocumentText } from "#components/document/document-text.tsx"
import { DraftEditor } from "#components/editor/draft-editor.tsx"
import type { DraftEditorHandle } from "#components/editor/editor-handle.ts"
import type { KeptPlace } from "#components/editor/kept-place.ts"
import { meetingActs } from "#components/meeting/acts.ts"
import { useMeetingLine } from "#components/meeting/meeting-line.ts"
import { MeetingProvider } from "#components/meeting/meeting-provider.tsx"
import { seat } from "#components/meeting/seat.tsx"
import { browserKeeping } from "#components/room/keeping.ts"
import { onceSettled } from "#components/room/pace.ts"
import { RefusalBanner } from "#components/room/refusal-banner.tsx"
import type { RescuedWords as Words } from "#components/room/rescued.ts"
import { RescuedWords } from "#components/room/rescued-words.tsx"
import { useDocumentReader, useDocumentView } from "#components/room/use-document-view.ts"
import { isSameMap, useKept } from "#components/room/use-kept.ts"
import { usePeople } from "#components/room/use-people.ts"
import { useLiveRoom, useRoom } from "#components/room/use-room.ts"
import { useUnsavedWarning } from "#components/room/use-unsaved-warning.ts"
import { statesOf } from "#model/paragraph-state.ts"
import type { Plan } from "#model/plan.ts"
import { ActingSelect } from "./acting-select.tsx"
import { IncidentNotice } from "./incident-notice.tsx"
import { LeaveForm } from "./leave-form.tsx"
import { MemberBanner, MemberLine } from "./member-line.tsx"
import { rightsOf } from "./rights-of.ts"
import { RoleLabel } from "./role-label.tsx"
import type { RoomProps } from "./room-props.ts"
import { useIncidents } from "./use-incidents.ts"
import { useLeaving } from "./use-leaving.ts"
import { useReadiness } from "./use-readiness.ts"
import { withSelf } from "./with-self.ts"
import { Workspace } from "./workspace.tsx"

/** The room as it is worked in: by a delegate, or by the chair, who rules and types for others. */
export function MemberRoom({ person: joined, view: first, notes, above }: RoomProps) {
  // Opened anew in another language, the editor finds its caret again (`keptPlace`).
  const language = useLocale()
  const line = useLiveRoom(first.meta.id, joined, browserKeeping)
  const room = useRoom(line)
  const person = room?.person ?? joined
  const doc = room?.isLoaded ? room.doc : null
  const live = useDocumentView(useDocumentReader(doc), onceSettled)
  const view = live ?? first
  const states = useKept(
    useMemo(() => (live ? statesOf(live.paragraphs, live.register) : new Map(first.states)), [live, first.states]),
    isSameMap,
  )
  const others = usePeople(room?.awareness ?? null)
  const present = useMemo(() => withSelf(others, joined), [others, joined])
  const say = useProblem()
  const rights: Rights = useMemo(() => rightsOf(person, first.meta.id, say), [person, first.meta.id, say])
  const editor = useRef<DraftEditorHandle>(null)
  const keptPlace = useRef<KeptPlace | null>(null)
  useReadiness()
  const hearMeeting = useMeetingLine(room?.provider ?? null)
  const acts = useMemo(() => meetingActs(first.meta.id), [first.meta.id])
  const { isLeaving, handleLeave } = useLeaving(line)
  useUnsavedWarning(isLeaving ? null : line)
  const { unread, dismiss } = useIncidents(first.meta.id, joined.role === "chair")

  const handlePreview = useCallback((plan: Plan | null) => editor.current?.highlight(plan), [])
  const handleReturn = useCallback(() => editor.current?.focus(), [])
  const handleCommands = useCallback(() => editor.current?.commands() ?? [], [])
  const handleProposeAgain = (words: Words) => editor.current?.proposeAgain(words) ?? false
  const isReadOnly = room?.connection.state === "closed"

  return (
    <MeetingProvider
      hear={hearMeeting}
      acts={acts}
      seat={seat}
      person={person}
      delegations={view.delegations}
      timeZone={view.meta.timeZone}
    >
      <Workspace
        view={view}
        register={live?.register ?? null}
        states={states}
        present={present}
        notes={notes}
        rights={rights}
        role={
          <>
            <RoleLabel person={person} delegations={view.delegations} />
            {person.role === "chair" && person.acting !== null && (
              <ActingSelect acting={person.acting} delegations={view.delegations} onChange={room?.actFor ?? null} />
            )}
            <LeaveForm onSubmit={handleLeave} />
          </>
        }
        saveState={<MemberLine live={line} connection={room?.connection ?? null} />}
        notices={
          room && (
            <>
              <MemberBanner live={line} connection={room.connection} />
              <IncidentNotice incidents={unread} onDismiss={dismiss} />
              <RefusalBanner {...room} />
              <RescuedWords
                words={room.rescuedWords}
                onProposeAgain={handleProposeAgain}
                onDismiss={room.dismissRescued}
              />
            </>
          )
        }
        hasTools={person.acting !== null && !isReadOnly}
        above={above}
        text={
          room && doc ? (
            <DraftEditor
              key={`${doc.clientID} ${language}`}
              ref={editor}
              room={room}
              person={person}
              delegations={view.delegations}
              labelledGroups={view.labelledGroups}
              isReadOnly={isReadOnly}
              keptPlace={keptPlace}
            />
          ) : (
            <StillText view={first} />
          )
        }
        onReturn={handleReturn}
        onPreview={handlePreview}
        inText={handleCommands}
      />
    </MeetingProvider>
  )
}

/** What is read until the room is reached, with the place of the tools kept, so that nothing moves when they come. */
const StillText = ({ view }: Pick<RoomProps, "view">) => (
  <div className="draft-editor">
    <div className="draft-toolbar" />
    <DocumentText view={view} />
  </div>
)

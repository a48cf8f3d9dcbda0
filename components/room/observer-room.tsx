"use client"
import { DocumentText } from "#components/document/document-text.tsx"
import type { DocumentView, Person } from "#model/protocol.ts"
import { ConnectionBanner } from "./connection-banner.tsx"
import { useCarets } from "./use-carets.ts"
import { useDocumentView } from "./use-document-view.ts"
import { useRoom } from "./use-room.ts"

type Props = {
  documentId: string
  person: Person
  /** The text as the server rendered it: what is read until the live one has come, and without a script for good. */
  initial: DocumentView
}

/** The text as an observer has it: read at once, then live. It brings no editor along. */
export function ObserverRoom({ documentId, person, initial }: Props) {
  const room = useRoom(documentId, person)
  const live = useDocumentView(room?.doc ?? null)
  const carets = useCarets(room)
  return (
    <>
      {room && <ConnectionBanner {...room} />}
      <DocumentText view={live ?? initial} carets={carets} />
    </>
  )
}

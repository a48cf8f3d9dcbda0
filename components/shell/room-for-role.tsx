"use client"

import dynamic from "next/dynamic"
import type { DocumentView, ParagraphNote, Person } from "#model/protocol.ts"
import { ObserverRoom } from "./observer-room.tsx"

// Whoever only reads is not sent the editor.
const MemberRoom = dynamic(() => import("./member-room.tsx").then((file) => file.MemberRoom))

export type RoomProps = {
  person: Person
  /** The text as it stood when the page was asked for. */
  view: DocumentView
  /** For the chair alone; empty for others. */
  notes: readonly ParagraphNote[]
}

export function RoomForRole(props: RoomProps) {
  return props.person.role === "observer" ? <ObserverRoom {...props} /> : <MemberRoom {...props} />
}

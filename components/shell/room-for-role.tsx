"use client"

import { lazy } from "react"
// The page of a participant is drawn on the server: it must look from the first byte as it will when its script is there.
import "#components/editor/editor.css"
import { ObserverRoom } from "./observer-room.tsx"
import { ReadAlong } from "./read-along.tsx"
import type { RoomProps } from "./room-props.ts"

// Whoever only reads is not sent the editor. Asked for by `lazy` alone: what Next puts round it is sent to everybody, too.
const MemberRoom = lazy(() =>
  import("./member-room.tsx").then(
    ({ MemberRoom }) => ({ default: MemberRoom }),
    () => ({ default: ReadAlong }),
  ),
)

export function RoomForRole(props: RoomProps) {
  return props.person.role === "observer" ? <ObserverRoom {...props} /> : <MemberRoom {...props} />
}

"use client"

import dynamic from "next/dynamic"
import { ObserverRoom } from "./observer-room.tsx"
import type { RoomProps } from "./room-props.ts"

// Whoever only reads is not sent the editor.
const MemberRoom = dynamic(() => import("./member-room.tsx").then((file) => file.MemberRoom))

export function RoomForRole(props: RoomProps) {
  return props.person.role === "observer" ? <ObserverRoom {...props} /> : <MemberRoom {...props} />
}

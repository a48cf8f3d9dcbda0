"use client"

import dynamic from "next/dynamic"
import type { CallNoticeProps } from "./call-notice.tsx"
import { useMeetingHere } from "./meeting-context.ts"

// Only a delegation is called.
const CallNotice = dynamic(() => import("./call-notice.tsx").then((file) => file.CallNotice))

/** What waits for this delegation's word. */
export function Calls(props: CallNoticeProps) {
  const { person } = useMeetingHere()
  return person.role === "member" && person.delegation !== null && <CallNotice own={person.delegation} {...props} />
}

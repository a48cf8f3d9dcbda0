"use client"

import { useSyncExternalStore } from "react"
import { useTimes } from "#components/language/use-times.ts"

const never = () => () => {}

/** A moment in the reader's zone, with its date. The zone is the browser's to know, so it comes once the page runs. */
export const Moment = ({ at }: { at: number }) => (
  <time dateTime={new Date(at).toISOString()}>
    <MomentWords at={at} />
  </time>
)

/** Its words alone, for places that can hold nothing but words. */
export function MomentWords({ at }: { at: number }) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const { short } = useTimes()
  return isInBrowser ? short(at) : ""
}

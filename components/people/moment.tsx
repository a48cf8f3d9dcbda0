"use client"

import { useTranslations } from "next-intl"
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
  const isInBrowser = useIsInBrowser()
  const { short } = useTimes()
  return isInBrowser ? short(at) : ""
}

/** Says in which zone the moments of a page are, as that zone is called at one of them. */
export function ZoneNote({ at }: { at: number }) {
  const t = useTranslations("language")
  const isInBrowser = useIsInBrowser()
  const { zone } = useTimes()
  return isInBrowser ? t("zone", { zone: zone(at) }) : ""
}

const useIsInBrowser = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

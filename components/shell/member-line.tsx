"use client"

import { useTranslations } from "next-intl"
import { ConnectionBanner } from "#components/room/connection-banner.tsx"
import type { LiveRoom, Room } from "#components/room/live-room.ts"
import { useSaveState } from "#components/room/use-room.ts"
import { whileAway } from "#components/room/while-away.ts"
import { LineState } from "./line-state.tsx"

type Props = { live: LiveRoom | null } & { connection: Room["connection"] | null }

/** Where the words of who writes here are: drawn anew with each key, and nothing else is. */
export const MemberLine = ({ live, connection }: Props) => (
  <LineState connection={connection} saveState={useSaveState(live)} />
)

/** What a lost line means for them. */
export function MemberBanner({ live, connection }: Props) {
  const t = useTranslations("room")
  const saveState = useSaveState(live)
  if (connection === null || saveState === null) return null
  return <ConnectionBanner connection={connection} whileAway={t(`away.${whileAway(saveState)}`)} />
}

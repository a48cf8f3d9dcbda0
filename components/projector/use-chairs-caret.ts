"use client"

import { useEffect, useState } from "react"
import { followCarets, placeOfHead } from "#components/room/carets.ts"
import type { Room } from "#components/room/live-room.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { PresenceUser } from "#model/protocol.ts"

/** The paragraph in which the chair's caret stands, or stood last: a caret taken away is no reason to look elsewhere. */
export function useChairsCaret(room: Pick<Room, "awareness" | "doc"> | null): ParagraphId | null {
  const [paragraph, setParagraph] = useState<ParagraphId | null>(null)
  const { awareness, doc } = room ?? {}
  useEffect(() => {
    if (!awareness || !doc) return
    return followCarets({ awareness, doc }, () => {
      for (const state of awareness.getStates().values()) {
        const { user, cursor } = state as { user?: PresenceUser; cursor?: { head?: unknown } | null }
        const place = user?.role === "chair" ? placeOfHead(cursor?.head, doc) : null
        if (place) return setParagraph(place.paragraph)
      }
    })
  }, [awareness, doc])
  return paragraph
}

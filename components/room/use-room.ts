"use client"
import { useEffect, useMemo, useState, useSyncExternalStore } from "react"
import type { Person } from "#model/protocol.ts"
import { collaborationUrl } from "./collaboration-url.ts"
import type { Keeping } from "./keeping.ts"
import { LiveRoom, type Room } from "./live-room.ts"
import type { SaveState } from "./save-tracker.ts"
import { savedForGood } from "./saved-for-good.ts"

/**
 * The line to the live document, or null until the page has run once in the browser. The document and its socket are
 * made in an effect: the server never makes one while rendering, and leaving the page ends them.
 * Shape: `keepingFor` is for pages that write; it stays the same.
 */
export function useLiveRoom(documentId: string, person: Person, keepingFor: KeepingFor | null = null): LiveRoom | null {
  const [live, setLive] = useState<LiveRoom | null>(null)
  const { id, name, role, delegation } = person
  // biome-ignore lint/correctness/useExhaustiveDependencies: for whom the chair types is no reason to connect anew
  useEffect(() => {
    const live = new LiveRoom({
      documentId,
      person: { id, name, role, delegation, acting: person.acting },
      url: collaborationUrl(window.location),
      keeping: keepingFor?.(documentId, person) ?? null,
    })
    setLive(live)
    return () => live.leave()
  }, [documentId, id, name, role, delegation])
  return live
}

/** The live document as this page has it now; a key alone is no change of it. */
export const useRoom = (live: LiveRoom | null): Room | null =>
  useSyncExternalStore(live?.subscribe ?? never, live?.current ?? nothing, nothing)

/** Where the words of this page are, as it is told to whoever types them. */
export function useSaveState(live: LiveRoom | null): SaveState | null {
  const store = useMemo(() => (live ? savedForGood(live.subscribe, live.saveState) : null), [live])
  return useSyncExternalStore(store?.subscribe ?? never, store?.current ?? nothing, nothing)
}

type KeepingFor = (documentId: string, person: Person) => Keeping

const never = () => () => {}
const nothing = () => null

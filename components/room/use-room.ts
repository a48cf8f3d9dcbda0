"use client"
import { useEffect, useState, useSyncExternalStore } from "react"
import type { Person } from "#model/protocol.ts"
import { collaborationUrl } from "./collaboration-url.ts"
import type { Keeping } from "./keeping.ts"
import { LiveRoom, type Room } from "./live-room.ts"

/**
 * The live document in this page, or null until the page has run once in the browser. The document and its socket are
 * made in an effect: the server never makes one while rendering, and leaving the page ends them.
 * Shape: `keepingFor` is for pages that write; it stays the same.
 */
export function useRoom(documentId: string, person: Person, keepingFor: KeepingFor | null = null): Room | null {
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
  return useSyncExternalStore(live?.subscribe ?? never, live?.current ?? nothing, nothing)
}

type KeepingFor = (documentId: string, person: Person) => Keeping

const never = () => () => {}
const nothing = () => null

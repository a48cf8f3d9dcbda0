"use client"

import { useEffect, useState, useSyncExternalStore } from "react"
import { collaborationUrl } from "#components/room/collaboration-url.ts"
import type { Connection } from "#components/room/connection.ts"
import type { Pace } from "#components/room/pace.ts"
import type { Person } from "#model/protocol.ts"
import type { Watched } from "#model/watching.ts"
import { WatchedRoom } from "./watched-room.ts"

/** The document as it is shown to this page, or null until the page has run once in the browser. */
export function useWatchedRoom(documentId: string, { id }: Person): WatchedRoom | null {
  const [room, setRoom] = useState<WatchedRoom | null>(null)
  useEffect(() => {
    const room = new WatchedRoom({ documentId, person: { id }, url: collaborationUrl(window.location) })
    setRoom(room)
    return () => room.leave()
  }, [documentId, id])
  return room
}

/** How the page stands with the server; null until it has tried. */
export const useConnection = (room: WatchedRoom | null): Connection | null =>
  useSyncExternalStore(room?.subscribeConnection ?? never, room?.currentConnection ?? nothing, nothing)

/** The document at a pace of one's own; null until it has come. */
export function useWatched(room: WatchedRoom | null, pace: Pace): Watched | null {
  const [watched, setWatched] = useState<Watched | null>(null)
  useEffect(() => {
    if (room === null) return
    const update = () => setWatched(room.current())
    const { ask, cancel } = pace(update)
    const stop = room.listen(ask)
    update()
    return () => {
      stop()
      cancel()
    }
  }, [room, pace])
  return watched
}

const never = () => () => {}
const nothing = () => null

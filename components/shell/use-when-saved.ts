import { useCallback, useEffect, useRef } from "react"
import type { Room } from "#components/room/live-room.ts"

/** Settles once every word typed here is on the server's disk. */
export function useWhenSaved(room: Room | null): () => Promise<void> {
  const isSaved = room?.saveState === "saved" && room.connection.state === "connected"
  const waiting = useRef<(() => void)[]>([])
  const latest = useRef(isSaved)
  useEffect(() => {
    latest.current = isSaved
    if (isSaved) for (const settle of waiting.current.splice(0)) settle()
  }, [isSaved])
  return useCallback(
    () => (latest.current ? Promise.resolve() : new Promise<void>((settle) => waiting.current.push(settle))),
    [],
  )
}

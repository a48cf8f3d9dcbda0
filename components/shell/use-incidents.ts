import { useCallback, useEffect, useState } from "react"
import { readIncidents } from "#components/room/api.ts"
import type { Incident } from "#model/protocol.ts"

const lookEveryMs = 5_000

/** The sessions ended for repeated unlawful edits that the chair has not yet read of; nobody else is told. */
export function useIncidents(documentId: string, isChair: boolean) {
  const [incidents, setIncidents] = useState<readonly Incident[]>([])
  const [readUntil, setReadUntil] = useState(0)
  useEffect(() => {
    if (!isChair) return
    const look = async () => {
      const found = await readIncidents(documentId)
      if (found !== null) setIncidents(found)
    }
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [documentId, isChair])
  const dismiss = useCallback(() => setReadUntil(incidents.at(-1)?.at ?? 0), [incidents])
  return { unread: incidents.filter(({ at }) => at > readUntil), dismiss }
}

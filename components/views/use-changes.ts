import { useEffect, useRef, useState } from "react"
import { readChangesSince } from "#components/room/api.ts"
import type { TextChanges } from "#model/protocol.ts"

/** What the server says changed since a time, asked again as the text moves on. */
export type Asked =
  | { readonly state: "asking" }
  | { readonly state: "known"; readonly changes: TextChanges }
  | { readonly state: "failed" }

const restMs = 3000

/** Shape: `text` is any value that is another one whenever the text has changed. */
export function useChanges(documentId: string, since: number, text: unknown): Asked & { again: () => void } {
  const [asked, setAsked] = useState<Asked>({ state: "asking" })
  const [turn, setTurn] = useState(0)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time is another question
  useEffect(() => {
    isFirst.current = true
    setAsked({ state: "asking" })
  }, [documentId, since])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that moved on, and another turn, ask again
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      isFirst.current = false
      const changes = await readChangesSince(documentId, since)
      if (isWanted) setAsked(changes === null ? { state: "failed" } : { state: "known", changes })
    }
    // While others type the server is asked now and then, not at every letter.
    const timer = setTimeout(ask, isFirst.current ? 0 : restMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [documentId, since, text, turn])
  const again = () => {
    isFirst.current = true
    setAsked({ state: "asking" })
    setTurn(turn + 1)
  }
  return { ...asked, again }
}

import { useCallback, useEffect, useState } from "react"
import { useProblem } from "#components/room/use-problem.ts"
import type { GuestList } from "#model/guests.ts"
import { type Attempt, readGuests } from "./guests-api.ts"

const lookEveryMs = 4_000

/** People as they are, looked at again every few seconds and after each act. */
export function useGuests(documentId: string, first: GuestList) {
  const say = useProblem()
  const [guests, setGuests] = useState(first)
  const [isConnected, setIsConnected] = useState(true)
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null)

  const look = useCallback(async () => {
    const found = await readGuests(documentId)
    // Signed out in another window, or put out: the server's page says which, and the links leave the screen.
    if (found === "not-for-you") return window.location.reload()
    if (found !== null) setGuests(found)
    setIsConnected(found !== null)
  }, [documentId])

  useEffect(() => {
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [look])

  const attempt: Attempt = useCallback(
    async (act, done) => {
      const answer = await act
      setSaid(answer.ok ? { text: done, isProblem: false } : { text: say(answer), isProblem: true })
      if (answer.ok) await look()
      return answer.ok
    },
    [look, say],
  )
  return { guests, isConnected, said, attempt }
}

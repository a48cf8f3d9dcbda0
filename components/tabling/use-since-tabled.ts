import { useEffect, useState } from "react"
import type { Movements } from "#model/movement.ts"
import type { Paragraph } from "#model/paragraph.ts"

/** Words that are being written are looked at when they have been still so long, and at the latest after that. */
const settleMs = { quiet: 400, longest: 2000 }

export type SinceTabledState = {
  readonly isShown: boolean
  /** Null while nobody wants to see it, and until it is worked out. */
  readonly movements: Movements | null
  readonly toggle: () => void
}

/** How far texts have moved since they were tabled, while somebody wants to see it: fetched and worked out only then. */
export function useSinceTabled(paragraphs: readonly Paragraph[]): SinceTabledState {
  const [isShown, setShown] = useState(false)
  const [movements, setMovements] = useState<Movements | null>(null)
  const settled = useSettled(paragraphs)
  useEffect(() => {
    if (!isShown) return setMovements(null)
    let isWanted = true
    import("#model/movement.ts").then(
      ({ Movements }) => isWanted && setMovements(new Movements(settled)),
      () => isWanted && setShown(false),
    )
    return () => {
      isWanted = false
    }
  }, [isShown, settled])
  return { isShown, movements, toggle: () => setShown((was) => !was) }
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const [since, setSince] = useState<number | null>(null)
  useEffect(() => {
    if (value === settled) return
    const now = Date.now()
    const began = since ?? now
    if (since === null) setSince(now)
    const wait = Math.max(0, Math.min(settleMs.quiet, began + settleMs.longest - now))
    const timer = setTimeout(() => {
      setSettled(value)
      setSince(null)
    }, wait)
    return () => clearTimeout(timer)
  }, [value, settled, since])
  return settled
}

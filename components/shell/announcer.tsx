"use client"

import { useEffect, useRef, useState } from "react"
import { verdictWord } from "#components/register/words.ts"
import type { Decision } from "#model/protocol.ts"
import { words } from "./words.ts"

/**
 * Tells those who listen instead of look, quietly, what has just been decided. While the register has not come it is
 * null: what was decided before is no news.
 */
export function Announcer({ register }: { register: readonly Decision[] | null }) {
  const known = useRef<number | null>(null)
  const [said, setSaid] = useState("")
  useEffect(() => {
    if (register === null) return
    const fresh = register.slice(known.current ?? register.length)
    known.current = register.length
    if (fresh.length > 0) setSaid(fresh.map(sentence).join(" "))
  }, [register])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}

const sentence = ({ number, item, target, verdict }: Decision) =>
  words.decided(number, item, verdictWord(target, verdict))

"use client"

import { useEffect, useRef, useState } from "react"
import { verdictWord } from "#components/register/words.ts"
import type { Decision } from "#model/protocol.ts"
import { words } from "./words.ts"

/** Tells those who listen instead of look, quietly, what has just been decided. */
export function Announcer({ register }: { register: readonly Decision[] }) {
  const known = useRef(register.length)
  const [said, setSaid] = useState("")
  useEffect(() => {
    const fresh = register.slice(known.current)
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

"use client"

import { useEffect, useRef, useState } from "react"
import { useVerdictWord, type VerdictWord } from "#components/register/use-verdict-word.ts"
import type { Decision } from "#model/protocol.ts"
import style from "./announcer.module.css"
import { words } from "./words.ts"

const shownMs = 7000
const mostNamed = 3

/**
 * Tells everybody, quietly, what has just been decided: a line below the text for a few seconds, and to those who
 * listen. While the register has not come it is null: what was decided before is no news.
 */
export function Announcer({ register }: { register: readonly Decision[] | null }) {
  const verdictWord = useVerdictWord()
  const known = useRef<number | null>(null)
  const [said, setSaid] = useState("")
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (register === null) return
    const fresh = register.slice(known.current ?? register.length)
    known.current = register.length
    if (fresh.length === 0) return
    setSaid(sentenceOf(fresh, verdictWord))
    setShown(true)
  }, [register, verdictWord])
  useEffect(() => {
    if (said === "" || !isShown) return
    const timer = setTimeout(() => setShown(false), shownMs)
    return () => clearTimeout(timer)
  }, [said, isShown])
  return (
    <p className={isShown ? style.toast : "visually-hidden"} role="status" aria-live="polite">
      {said}
    </p>
  )
}

function sentenceOf(fresh: readonly Decision[], verdictWord: VerdictWord): string {
  const [first, last] = [fresh[0], fresh.at(-1)]
  if (first && last && fresh.length > mostNamed) return words.decidedMany(fresh.length, first.number, last.number)
  return fresh.map((decision) => words.decided(decision.number, decision.item, verdictWord(decision))).join(" ")
}

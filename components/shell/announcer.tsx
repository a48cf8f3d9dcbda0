"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import type { Translator } from "#components/language/translator.ts"
import { type ItemWords, useItemWords } from "#components/register/use-item-words.ts"
import { useVerdictWord, type VerdictWord } from "#components/register/use-verdict-word.ts"
import type { Decision } from "#model/protocol.ts"
import style from "./announcer.module.css"

const shownMs = 7000
const mostNamed = 3

/**
 * Tells everybody, quietly, what has just been decided: a line below the text for a few seconds, and to those who
 * listen. While the register has not come it is null: what was decided before is no news.
 */
export function Announcer({ register }: { register: readonly Decision[] | null }) {
  const t = useTranslations("shell")
  const verdictWord = useVerdictWord()
  const itemWords = useItemWords()
  const known = useRef<number | null>(null)
  const [said, setSaid] = useState("")
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (register === null) return
    const fresh = register.slice(known.current ?? register.length)
    known.current = register.length
    if (fresh.length === 0) return
    setSaid(sentenceOf(fresh, { t, verdictWord, itemWords }))
    setShown(true)
  }, [register, verdictWord, itemWords, t])
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

type Says = {
  readonly t: Translator<"shell">
  readonly verdictWord: VerdictWord
  readonly itemWords: ItemWords
}

function sentenceOf(fresh: readonly Decision[], { t, verdictWord, itemWords }: Says): string {
  const [first, last] = [fresh[0], fresh.at(-1)]
  if (first && last && fresh.length > mostNamed)
    return t("decidedMany", { count: fresh.length, first: first.number, last: last.number })
  return fresh
    .map((decision) =>
      t("decided", { number: decision.number, item: itemWords(decision.item), verdict: verdictWord(decision) }),
    )
    .join(" ")
}

import { useEffect } from "react"
import { QuietDesk, ReadingDesk, ViewMenu, WhatIfList } from "#components/views/lazy-views.ts"
import { Card, GoingBrackets } from "./lazy-cards.ts"

/**
 * Fetches, as soon as somebody does anything on the page, what they may point at later: whoever writes goes on doing so
 * when the line is lost. A page that is only opened is sent nothing of it.
 */
export function useReadiness(): void {
  useEffect(() => {
    const prepare = () => {
      for (const part of [Card, GoingBrackets, QuietDesk, ReadingDesk, ViewMenu, WhatIfList]) part.prepare()
      stop()
    }
    const stop = () => {
      for (const event of begins) window.removeEventListener(event, prepare, true)
    }
    for (const event of begins) window.addEventListener(event, prepare, true)
    return stop
  }, [])
}

const begins = ["pointerdown", "keydown", "focusin"] as const

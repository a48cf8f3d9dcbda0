import { useEffect, useRef } from "react"
import { useLatest } from "#components/page/use-latest.ts"
import { isParagraphId, type ParagraphId } from "#model/ids.ts"

/** So long a text that has just come alive may still be drawn anew, and what is in it move. */
const settlesInMs = 4_000
const lookEveryMs = 150
const ownMoves = ["wheel", "pointerdown", "touchstart", "keydown"] as const

type Given = {
  /** Opens what is known of the paragraph. */
  readonly onSelect: (paragraph: ParagraphId) => void
  /** Brings it into view, unless it is. */
  readonly onGo: (paragraph: ParagraphId) => void
}

/**
 * Goes to the paragraph that the address names, `#p18`, and stays there while the text comes alive and is drawn anew;
 * until whoever reads moves.
 */
export function useParagraphInAddress(isAlive: boolean, given: Given): void {
  const latest = useLatest(given)
  const sought = useRef<ParagraphId | null>(null)
  useEffect(() => {
    const seek = () => {
      const named = location.hash.slice(1)
      sought.current = isParagraphId(named) ? named : null
      if (sought.current === null) return
      latest.current.onGo(sought.current)
      latest.current.onSelect(sought.current)
    }
    const rest = () => {
      sought.current = null
    }
    seek()
    window.addEventListener("hashchange", seek)
    for (const move of ownMoves) window.addEventListener(move, rest, { passive: true, capture: true })
    return () => {
      window.removeEventListener("hashchange", seek)
      for (const move of ownMoves) window.removeEventListener(move, rest, { capture: true })
    }
  }, [latest])
  useEffect(() => {
    if (sought.current === null) return
    const look = setInterval(() => {
      if (sought.current === null) clearInterval(look)
      else latest.current.onGo(sought.current)
    }, lookEveryMs)
    const end = isAlive ? setTimeout(() => clearInterval(look), settlesInMs) : undefined
    return () => {
      clearInterval(look)
      clearTimeout(end)
    }
  }, [isAlive, latest])
}

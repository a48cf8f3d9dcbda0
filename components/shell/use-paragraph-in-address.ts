import { useEffect, useRef } from "react"
import { isParagraphId, type ParagraphId } from "#model/ids.ts"

/**
 * Goes to the paragraph that the address names, `#p18`: at once, and again when the text has come alive, which draws it
 * anew. Shape: `onGo` brings it into view, unless it is.
 */
export function useParagraphInAddress(isAlive: boolean, onGo: (paragraph: ParagraphId) => void): void {
  const latest = useRef(onGo)
  latest.current = onGo
  // biome-ignore lint/correctness/useExhaustiveDependencies: come alive, the text is gone to again.
  useEffect(() => {
    const go = () => {
      const named = location.hash.slice(1)
      if (isParagraphId(named)) latest.current(named)
    }
    go()
    window.addEventListener("hashchange", go)
    return () => window.removeEventListener("hashchange", go)
  }, [isAlive])
}

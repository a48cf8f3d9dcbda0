import { useCallback, useRef, useState } from "react"

/**
 * The way of the keyboard to the card and back: from the caret or from a row of the list into the card, and out of it
 * to where one came from. Whoever works with the mouse keeps the focus where it is.
 */
export function useCardFocus() {
  const [arrivals, setArrivals] = useState(0)
  const cameFrom = useRef<HTMLElement | null>(null)

  const arrive = useCallback(() => {
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setArrivals((count) => count + 1)
  }, [])
  /** On to the next card without losing the way back. */
  const goOn = useCallback(() => setArrivals((count) => count + 1), [])
  const forget = useCallback(() => {
    cameFrom.current = null
    setArrivals(0)
  }, [])
  const goBack = useCallback(() => {
    const place = cameFrom.current
    forget()
    if (place === null) return
    // A row of the list is gone once it was decided.
    const open = place.isConnected ? place : document.getElementById("text")
    open?.focus({ preventScroll: true })
  }, [forget])
  return { arrivals, arrive, goOn, goBack, forget }
}

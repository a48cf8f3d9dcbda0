import { useEffect, useState } from "react"
import { keepBeingHere, keptLeaving } from "./kept.ts"

const everyMs = 60_000

/**
 * When this device last left the document, or null if it had never been here. While the page is open and seen, the
 * device notes that somebody is here; what it noted before this page stays the answer.
 */
export function useLeavingTime(documentId: string): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    setLeft(keptLeaving(documentId))
    const note = () => document.visibilityState === "visible" && keepBeingHere(documentId, Date.now())
    // A look of a few seconds while reloading is not being away.
    const timer = setInterval(note, everyMs)
    const leave = () => keepBeingHere(documentId, Date.now())
    window.addEventListener("pagehide", leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener("pagehide", leave)
    }
  }, [documentId])
  return left
}

"use client"
import { useEffect } from "react"
import type { LiveRoom } from "./live-room.ts"

/** Has the browser ask before the page is left while words of it are not on the server. */
export function useUnsavedWarning(live: LiveRoom | null): void {
  useEffect(() => {
    if (live === null) return
    const warn = (event: BeforeUnloadEvent) => {
      if (live.saveState() !== "saved") event.preventDefault()
    }
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [live])
}

"use client"
import { useEffect } from "react"
import type { Room } from "./live-room.ts"

/** Has the browser ask before the page is left while words of it are not on the server. */
export function useUnsavedWarning(room: Room | null): void {
  const isUnsaved = room !== null && room.saveState !== "saved"
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [isUnsaved])
}

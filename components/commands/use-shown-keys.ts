import { useSyncExternalStore } from "react"
import { shownKeys } from "./keys.ts"

/** Whether the keys here are those of a Mac. Only in a window is that known. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

const never = () => () => {}

/** A shortcut as it stands on the keyboard of this machine: "Ctrl+K", "⌘K"; from the server, as on most. */
export function useShownKeys(shortcut: string): string {
  const isOnMac = useSyncExternalStore(never, isMac, () => false)
  return shownKeys(shortcut, isOnMac).join(" / ")
}

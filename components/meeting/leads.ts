import { useSyncExternalStore } from "react"

// Whether the room follows what the chair selects: a habit of this browser, on until it is put off.
const key = "chair-leads"
const listeners = new Set<() => void>()

const read = (): boolean => {
  try {
    return localStorage.getItem(key) !== "no"
  } catch {
    return true
  }
}

export function setLeads(leads: boolean): void {
  try {
    localStorage.setItem(key, leads ? "yes" : "no")
  } catch {
    // Where nothing is kept it stays as it is for everybody at first.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLeads = (): boolean => useSyncExternalStore(subscribe, read, () => true)

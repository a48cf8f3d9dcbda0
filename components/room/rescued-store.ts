import type { RescuedStore } from "./live-room.ts"
import type { RescuedWords } from "./rescued.ts"

/** Keeps rescued words in this tab, so that a reload does not lose them. */
export function rescuedStoreOf(storage: Storage, documentId: string): RescuedStore {
  const key = `rescued words ${documentId}`
  return {
    read: () => {
      try {
        return JSON.parse(storage.getItem(key) ?? "[]") as readonly RescuedWords[]
      } catch {
        return []
      }
    },
    write: (words) => {
      try {
        if (words.length > 0) storage.setItem(key, JSON.stringify(words))
        else storage.removeItem(key)
      } catch {
        // A full or forbidden storage: the words stay on the page until it is left.
      }
    },
  }
}

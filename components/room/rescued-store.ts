import type { RescuedWords } from "./rescued.ts"

/** Where rescued words outlive the page. */
export type RescuedStore = {
  read(): readonly RescuedWords[]
  add(words: readonly RescuedWords[]): void
  remove(ids: readonly string[]): void
}

/** Keeps rescued words in this browser under a key. Other tabs keep theirs in the same place, so each adds to what is there. */
export function rescuedStoreOf(storage: Storage, key: string): RescuedStore {
  const read = (): readonly RescuedWords[] => {
    try {
      return JSON.parse(storage.getItem(key) ?? "[]") as readonly RescuedWords[]
    } catch {
      return []
    }
  }
  const write = (words: readonly RescuedWords[]) => {
    try {
      if (words.length > 0) storage.setItem(key, JSON.stringify(words))
      else storage.removeItem(key)
    } catch {
      // A full or forbidden storage: the words stay on the page until it is left.
    }
  }
  return {
    read,
    add: (words) => write([...read(), ...words]),
    remove: (ids) => write(read().filter(({ id }) => !ids.includes(id))),
  }
}

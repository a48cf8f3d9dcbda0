import type { Person } from "#model/protocol.ts"
import { partyOf } from "../indexed-copy.ts"
import type { LocalCopy } from "../local-copy.ts"
import { type RescuedStore, rescuedStoreOf } from "../rescued-store.ts"

/** One browser's storage, in memory: what is left here outlives a page. */
export type Device = {
  heldBy(person: Person): { store: RescuedStore; copy: LocalCopy }
  /** What is there was left by this person. */
  nowUsedBy(person: string): void
  readonly size: number
}

export function newDevice(): Device {
  const rows = new Map<number, { person: string; party: string; update: Uint8Array }>()
  const texts = new Map<string, string>()
  let last = 0
  const forget = async (keys: readonly number[]) => {
    for (const key of keys) rows.delete(key)
  }
  return {
    heldBy: (person) => ({
      store: rescuedStoreOf(storageIn(texts), partyOf(person)),
      copy: {
        left: async () =>
          [...rows].flatMap(([key, { person: whose, party, update }]) =>
            party === partyOf(person) ? [{ key, update, isOwn: whose === person.id }] : [],
          ),
        keep: async (update) => {
          rows.set(++last, { person: person.id, party: partyOf(person), update })
          return last
        },
        forget,
        clear: () => forget([...rows.keys()]),
      },
    }),
    nowUsedBy: (person) => {
      for (const [key, row] of rows) rows.set(key, { ...row, person })
    },
    get size() {
      return rows.size
    },
  }
}

const storageIn = (texts: Map<string, string>) =>
  ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }) as Storage

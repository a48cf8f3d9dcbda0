import type { Person } from "#model/protocol.ts"
import type { LocalCopy } from "./local-copy.ts"

type Row = {
  readonly document: string
  readonly person: string
  /** The delegation, or the role of someone who has none. */
  readonly party: string
  readonly update: Uint8Array
}

const table = "edits"

/** Whose words these are when the person is no longer known: what a delegation wrote stays that delegation's. */
export const partyOf = ({ delegation, role }: Person): string => delegation ?? role

/**
 * The local copy in this browser's IndexedDB: the unconfirmed edits alone, not the document, so that little is left
 * on a borrowed machine and a refused edit of one tab is not found by another. Never merged into another person's page.
 */
export function indexedCopy(documentId: string, person: Person): LocalCopy {
  const party = partyOf(person)
  let opened: Promise<IDBDatabase> | null = null
  const run = async <Result>(act: (rows: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    opened ??= open()
    return await settled(await opened, act)
  }
  const keysOf = async (isMeant: (row: Row) => boolean) => {
    // In one transaction: another tab may keep or forget between two, and keys would stand beside the wrong rows.
    const asked: { keys?: IDBRequest<IDBValidKey[]> } = {}
    const rows = await run((table) => {
      asked.keys = table.getAllKeys()
      return table.getAll() as IDBRequest<Row[]>
    })
    return rows.flatMap((row, i) => (isMeant(row) ? [{ row, key: asked.keys?.result[i] as number }] : []))
  }
  // All at once: of edits that build on each other, a part alone could not be read any more.
  const forget = async (keys: readonly number[]) => {
    if (keys.length > 0) await run((table) => keys.map((key) => table.delete(key)).at(-1) as IDBRequest<undefined>)
  }
  return {
    left: async () => {
      const left = await keysOf((row) => row.document === documentId && row.party === party)
      return left.map(({ row, key }) => ({ key, update: row.update, isOwn: row.person === person.id }))
    },
    keep: async (update) => {
      const row: Row = { document: documentId, person: person.id, party, update }
      return (await run((table) => table.add(row))) as number
    },
    forget,
    clear: async () => {
      const all = await keysOf((row) => row.person === person.id || row.party === party)
      await forget(all.map(({ key }) => key))
    },
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("unsent-words", 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table, { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** "strict": on the disk, not merely handed to the system. Committing at once lets a page that is closing still finish. */
function settled<Result>(db: IDBDatabase, act: (rows: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(table, "readwrite", { durability: "strict" })
    const request = act(transaction.objectStore(table))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.commit()
  })
}

/** Where work that the server does not have yet outlives the page: in this browser. */
export type Keeper<Work> = {
  /** Null where nothing is kept, or nothing can be. */
  read(): Promise<Work | null>
  /** False where this browser keeps nothing. */
  keep(work: Work): Promise<boolean>
  forget(): Promise<void>
}

const table = "kept"

/** Keeps one work of a kind under each key. */
export function keeperOf<Work>(kind: "sheets" | "texts", key: string): Keeper<Work> {
  let opened: Promise<IDBDatabase> | null = null
  const act = async <Result>(asked: (kept: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    opened ??= open(`${kind}-to-store`)
    const transaction = (await opened).transaction(table, "readwrite")
    const request = asked(transaction.objectStore(table))
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  }
  return {
    read: () =>
      act((kept) => kept.get(key) as IDBRequest<Work | undefined>).then(
        (work) => work ?? null,
        () => null,
      ),
    keep: (work) =>
      act((kept) => kept.put(work, key)).then(
        () => true,
        () => false,
      ),
    forget: () => act((kept) => kept.delete(key)).catch(() => {}),
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2)
    request.onupgradeneeded = () => request.result.createObjectStore(table)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

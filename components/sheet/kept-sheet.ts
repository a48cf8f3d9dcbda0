import type { Corrections } from "#model/sheet/correct.ts"
import type { ColumnWords } from "./sheet-api.ts"

/** A file somebody began to take in, as it was sent, and what the chair has said of it so far. */
export type KeptSheet = {
  readonly name: string
  readonly bytes: ArrayBuffer
  readonly columns: ColumnWords
  readonly corrections: Corrections
}

/** Where a sheet that is not stored yet outlives the page: in this browser, for one document and the person who began. */
export type SheetKeeper = {
  /** Null where nothing is kept, or nothing can be. */
  read(): Promise<KeptSheet | null>
  /** False where this browser keeps nothing. */
  keep(sheet: KeptSheet): Promise<boolean>
  forget(): Promise<void>
}

const table = "sheets"

export function sheetKeeper(documentId: string, person: string): SheetKeeper {
  const key = `${documentId} ${person}`
  let opened: Promise<IDBDatabase> | null = null
  const act = async <Result>(asked: (sheets: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    opened ??= open()
    const transaction = (await opened).transaction(table, "readwrite")
    const request = asked(transaction.objectStore(table))
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  }
  return {
    read: () =>
      act((sheets) => sheets.get(key) as IDBRequest<KeptSheet | undefined>).then(
        (sheet) => sheet ?? null,
        () => null,
      ),
    keep: (sheet) =>
      act((sheets) => sheets.put(sheet, key)).then(
        () => true,
        () => false,
      ),
    forget: () => act((sheets) => sheets.delete(key)).catch(() => {}),
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("sheets-to-store", 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

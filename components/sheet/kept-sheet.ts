import { keeperOf } from "#components/page/keeper.ts"
import type { Corrections } from "#model/sheet/correct.ts"
import type { ColumnWords } from "./sheet-api.ts"

/** A file somebody began to take in, as it was sent, and what the chair has said of it so far. */
export type KeptSheet = {
  readonly name: string
  readonly bytes: ArrayBuffer
  readonly columns: ColumnWords
  readonly corrections: Corrections
}

/** Keeps a sheet for one document and the person who began with it. */
export const sheetKeeper = (documentId: string, person: string) =>
  keeperOf<KeptSheet>("sheets", `${documentId} ${person}`)

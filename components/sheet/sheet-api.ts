import { type Answer, answerOf, notAnswered } from "#components/room/api.ts"
import type { ComparisonRow } from "#model/comparison-rows.ts"
import type { SheetToTable } from "#model/sheet/table-sheet.ts"
import type { UnderstoodSheet } from "#model/sheet/understood.ts"

/** What the columns are by the chair's word: a delegation's code, "base" or "-" for nobody's, each by its number from 0. */
export type ColumnWords = Readonly<Record<number, string>>

/** What became of a sheet. `unchanged` counts the texts that were in the table already. */
export type SheetStored = { readonly contributions: number; readonly places: number; readonly unchanged: number }

const pathOf = (documentId: string, path: string) => `/api/v1/documents/${encodeURIComponent(documentId)}/${path}`

/** How the server understands a file; nothing is stored. */
export function previewSheet(documentId: string, bytes: ArrayBuffer, columns: ColumnWords) {
  const query = Object.entries(columns).map(([column, whose]) => `column=${Number(column) + 1}:${whose}`)
  const path = `comparison/preview${query.length > 0 ? `?${query.join("&")}` : ""}`
  const headers = { "content-type": "application/octet-stream" }
  return asked<UnderstoodSheet>(fetch(pathOf(documentId, path), { method: "POST", headers, body: bytes }))
}

/** Stores a sheet, all of it or nothing. */
export function storeSheet(documentId: string, sheet: SheetToTable) {
  const headers = { "content-type": "application/json" }
  const body = JSON.stringify(sheet)
  return asked<SheetStored>(fetch(pathOf(documentId, "comparison"), { method: "POST", headers, body }))
}

/** The rows of the table there is. */
export const readRows = (documentId: string) =>
  asked<{ readonly rows: readonly ComparisonRow[] }>(fetch(pathOf(documentId, "contributions")))

const asked = <Value>(answering: Promise<Response>): Promise<Answer<Value>> =>
  answering.then((response) => answerOf<Value>(response), notAnswered)

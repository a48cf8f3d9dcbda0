import { csvOfSheet } from "#model/formats/csv-sheet.ts"
import { sheetOf, type TableToWrite } from "#model/sheet/sheet-of.ts"
import { writeWorkbook } from "./write-workbook.ts"

export const sheetEndings = ["xlsx", "csv"] as const
export type SheetEnding = (typeof sheetEndings)[number]

/** The comparison table as the bytes of a file. */
export function writeSheetFile(table: TableToWrite, ending: SheetEnding): Uint8Array {
  const sheet = sheetOf(table)
  return ending === "xlsx" ? writeWorkbook(sheet) : new TextEncoder().encode(csvOfSheet(sheet))
}

import { sheetOfCsv } from "#model/formats/csv-sheet.ts"
import type { SheetContext, SheetOutcome } from "#model/sheet/understand.ts"
import { understandSheet } from "#model/sheet/understand.ts"
import { type ReadSheet, readWorkbook } from "./read-workbook.ts"

/** Why a file gives no table: what the file is, or what stands in it. */
export type SheetRefused =
  | Extract<ReadSheet | SheetOutcome, { ok: false }>
  | { readonly ok: false; readonly reason: "takes-too-long" }
export type SheetAnswer = Extract<SheetOutcome, { ok: true }> | SheetRefused

/** Reads a comparison table out of the bytes of a file: an Excel workbook, or text with separated values. */
export function readSheetFile(bytes: Uint8Array, context: SheetContext): SheetAnswer {
  const read = bytes[0] === 0x50 && bytes[1] === 0x4b ? readWorkbook(bytes) : readText(bytes)
  return read.ok ? understandSheet(read.sheet, context) : read
}

/** Text is UTF-8, or UTF-16 as Excel saves "Unicode text". Anything else is another kind of file. */
function readText(bytes: Uint8Array): ReadSheet {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8"
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes("\u0000")) return { ok: false, reason: "wrong-file-type" }
    return { ok: true, sheet: sheetOfCsv(text) }
  } catch {
    return { ok: false, reason: "wrong-file-type" }
  }
}

import { sheetOfCsv } from "#model/formats/csv-sheet.ts"
import { columnsOf } from "#model/sheet/columns.ts"
import type { Sheet } from "#model/sheet/sheet.ts"
import type { SheetContext, SheetOutcome } from "#model/sheet/understand.ts"
import { understandSheet } from "#model/sheet/understand.ts"
import { type ReadSheet, readWorkbook } from "./read-workbook.ts"
import { textIn } from "./text-in.ts"

/** Why a file gives no table: what the file is, or what stands in it. */
export type SheetRefused =
  | Extract<ReadSheet | SheetOutcome, { ok: false }>
  | { readonly ok: false; readonly reason: "takes-too-long" }
export type SheetAnswer = Extract<SheetOutcome, { ok: true }> | SheetRefused

/** Reads a comparison table out of the bytes of a file: an Excel workbook, or text with separated values. */
export function readSheetFile(bytes: Uint8Array, context: SheetContext): SheetAnswer {
  const isTable = (sheet: Sheet) => columnsOf(sheet, context.delegations, context.choice ?? new Map()) !== null
  const read = bytes[0] === 0x50 && bytes[1] === 0x4b ? readWorkbook(bytes, isTable) : readText(bytes)
  if (!read.ok) return read
  const outcome = understandSheet(read.sheet, context)
  if (!outcome.ok || read.others.length === 0) return outcome
  const { understood } = outcome
  return { ok: true, understood: { ...understood, doubts: [...understood.doubts, otherSheets(read.others)] } }
}

const otherSheets = (names: readonly string[]) => ({ kind: "other-sheets", names }) as const

function readText(bytes: Uint8Array): ReadSheet {
  const text = textIn(bytes)
  return text === null ? { ok: false, reason: "wrong-file-type" } : { ok: true, sheet: sheetOfCsv(text), others: [] }
}

import { sheetOfCsv } from "#model/formats/csv-sheet.ts"
import { columnsOf } from "#model/sheet/columns.ts"
import type { Sheet } from "#model/sheet/sheet.ts"
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
  const text = textOf(bytes)
  if (text === null || text.includes("\u0000") || otherKinds.test(text)) return { ok: false, reason: "wrong-file-type" }
  return { ok: true, sheet: sheetOfCsv(text), others: [] }
}

/** What can be read as text and is no table: a PDF, rich text, a web page. */
const otherKinds = /^\s*(?:%PDF-|\{\\rtf|<)/

/**
 * Text is UTF-8, or UTF-16 as Excel saves "Unicode text", or what Excel calls CSV on a machine in western Europe. Null for
 * anything else, which is another kind of file.
 */
function textOf(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8"
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const isText = bytes.includes(0x0a) && bytes.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte))
    return isText ? new TextDecoder("windows-1252").decode(bytes) : null
  }
}

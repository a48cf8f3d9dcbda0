import { hasUnprintable } from "../characters.ts"
import type { ContributionSource } from "../contribution.ts"
import { limits } from "../limits.ts"
import type { PlainParagraph } from "../projection.ts"
import type { Delegation } from "../protocol.ts"
import { type BaseRow, baseRowsOf } from "./base-rows.ts"
import { partsOfCell } from "./cell-parts.ts"
import { type ColumnChoice, columnsOf, delegationNamed, type SheetColumn } from "./columns.ts"
import { takeKept } from "./kept.ts"
import { Places } from "./places.ts"
import { nameOfCell, type Sheet, sheetLimits, textOfCell } from "./sheet.ts"
import { understandPart } from "./understand-part.ts"
import type { SheetDoubt, UnderstoodCell, UnderstoodSheet, UnreadableSheet } from "./understood.ts"

/** What a sheet is read against. */
export type SheetContext = {
  readonly base: readonly PlainParagraph[]
  readonly delegations: readonly Delegation[]
  readonly choice?: ColumnChoice
}

export type SheetOutcome =
  | { readonly ok: true; readonly understood: UnderstoodSheet }
  | ({ readonly ok: false } & UnreadableSheet)

/**
 * Reads a comparison table as secretariats make it: the base text in the first column, a column for each delegation, section
 * rows, several paragraphs in one cell, notes and reasons, blank rows. Every part of every cell is understood in some way,
 * with how sure that is; nothing is passed over.
 *
 * Refuses: "no-header", "too-many-rows", "too-many-columns"; "merged-cells", "formulas", "paragraph-too-long" and
 *          "unprintable-characters" with where they are.
 */
export function understandSheet(sheet: Sheet, { base, delegations, choice = new Map() }: SheetContext): SheetOutcome {
  if (sheet.rows.length > sheetLimits.maxRows) return { ok: false, reason: "too-many-rows" }
  if (sheet.rows.some((row) => row.length > sheetLimits.maxColumns)) return { ok: false, reason: "too-many-columns" }
  const formula = findFormula(sheet)
  if (formula !== null) return { ok: false, reason: "formulas", where: formula }
  const found = columnsOf(sheet, delegations, choice)
  if (found === null) return { ok: false, reason: "no-header" }
  const merge = sheet.merges.find(({ toRow }) => toRow > found.head)
  if (merge) {
    const where = `${nameOfCell(merge.fromRow, merge.fromColumn)}:${nameOfCell(merge.toRow, merge.toColumn)}`
    return { ok: false, reason: "merged-cells", where }
  }
  const read = readRows(sheet, found, base)
  const understood = { ...read, doubts: [...doubtsOfBase(found, { delegations, choice }), ...read.doubts] }
  return cannotBeTabled(understood) ?? { ok: true, understood }
}

/** A heading that names a delegation may have come to stand over the base text, or its texts where that should be: the chair knows. */
function doubtsOfBase({ columns }: Found, { delegations, choice }: Required<Omit<SheetContext, "base">>): SheetDoubt[] {
  const base = columns.find(({ as }) => as === "base")
  if (base === undefined || choice.has(base.column)) return []
  const { column, heading } = base
  const delegation = delegationNamed(base, delegations)
  return delegation === null ? [] : [{ kind: "base-or-delegation", column, heading, delegation }]
}

/** What could not be stored is told while the sheet can still be put right, with its cell. */
function cannotBeTabled({ cells }: UnderstoodSheet): Extract<SheetOutcome, { ok: false }> | null {
  for (const { cell, text } of cells) {
    if (text.length > limits.maxTabledLength) return { ok: false, reason: "paragraph-too-long", where: cell }
    if (hasUnprintable(text)) return { ok: false, reason: "unprintable-characters", where: cell }
  }
  return null
}

function findFormula({ rows }: Sheet): string | null {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) if (cell.isFormula) return nameOfCell(row, column)
  return null
}

type Found = { readonly head: number; readonly columns: readonly SheetColumn[] }

function readRows(sheet: Sheet, { head, columns }: Found, base: readonly PlainParagraph[]): UnderstoodSheet {
  const lines = sheet.rows.slice(head + 1)
  const baseColumn = columns.find(({ as }) => as === "base")?.column ?? null
  const baseRows = baseRowsOf(
    lines.map((row) => (baseColumn === null ? "" : textOfCell(row[baseColumn]))),
    base,
  )
  const { details } = sheet
  const places = new Places(base)
  const calls = base.filter(({ style }) => style === "call").map(({ text }) => text.replace(/[\s,:;]+$/, ""))
  const cells: UnderstoodCell[] = []
  // A delegation has one text for a paragraph; what else is like it stands beside it.
  const taken = new Set<string>()
  lines.forEach((row, i) => {
    const line = head + 1 + i
    const at = baseRows[i] as BaseRow
    places.enterRow(line, at, details?.places.find((place) => place.line === line) ?? null)
    for (const column of columns) {
      if (column.as !== "delegation") continue
      const text = textOfCell(row[column.column])
      if (text === "") continue
      const cell = nameOfCell(line, column.column)
      const source = column.source ?? noSource
      const kept = details && takeKept(details, { line, column: column.column, delegation: column.delegation }, text)
      if (kept)
        cells.push(...kept.map((one, part) => places.placeKept({ ...one, cell, part: part + 1, parts: kept.length })))
      else {
        const parts = partsOfCell(text, calls)
        parts.forEach((part, k) => {
          const { own, near } = baseColumn === null ? { own: [], near: base } : aroundOf(baseRows, i, part.call, base)
          const isFree = ({ id }: PlainParagraph) => !taken.has(`${column.delegation} ${id}`)
          const read = understandPart(part.text, { own: own.filter(isFree), near: near.filter(isFree), calls })
          if (read.base && read.kind !== "note" && read.kind !== "reasons")
            taken.add(`${column.delegation} ${read.base.id}`)
          const row = places.placeRead(read, { line, isFirst: k === 0 })
          const { delegation } = column
          // A cell is surely cut where a letter begins a paragraph. Nothing is sure that stands beside no base text.
          const isSure = read.isSure && baseColumn !== null && (parts.length === 1 || read.label !== null)
          cells.push({
            ...{ cell, part: k + 1, parts: parts.length, delegation, source, row, isSure },
            ...{ kind: read.kind, text: part.text, label: read.label, words: read.words, omits: read.omits },
            ...{ behind: null, doubt: null, remark: null, reason: read.reason },
          })
        })
      }
    }
  })
  return {
    columns,
    places: places.all(),
    cells,
    doubts: doubtsOf(columns, lines, baseRows, base, { head, baseColumn }),
  }
}

const noSource: ContributionSource = { document: null, proposal: null, revision: null }

/** How many rows away a cell may stand from the base text it is about. */
const reach = 3

/** The base paragraphs a part may be about: those of its row, of the call it names, then of the rows near it. */
function aroundOf(rows: readonly BaseRow[], at: number, call: string | null, base: readonly PlainParagraph[]) {
  const byId = new Map(base.map((paragraph) => [paragraph.id, paragraph]))
  const own = (rows[at]?.base ?? []).flatMap((id) => byId.get(id) ?? [])
  const near = new Set<PlainParagraph>(own)
  if (call !== null) for (const paragraph of sectionOf(base, call)) near.add(paragraph)
  for (let away = 1; away <= reach; away++)
    for (const row of [rows[at - away], rows[at + away]])
      for (const paragraph of (row?.base ?? []).flatMap((id) => byId.get(id) ?? [])) near.add(paragraph)
  return { own, near: [...near] }
}

function sectionOf(base: readonly PlainParagraph[], call: string): readonly PlainParagraph[] {
  const isCall = ({ style, text }: PlainParagraph) => style === "call" && nameOf(text) === nameOf(call)
  const from = base.findIndex(isCall)
  if (from < 0) return []
  const to = base.findIndex(({ style }, i) => i > from && style === "call")
  return base.slice(from, to < 0 ? undefined : to)
}

const nameOf = (call: string) => call.replace(/[\s,:;]+$/, "").toLowerCase()

function doubtsOf(
  columns: readonly SheetColumn[],
  lines: Sheet["rows"],
  rows: readonly BaseRow[],
  base: readonly PlainParagraph[],
  { head, baseColumn }: { readonly head: number; readonly baseColumn: number | null },
): SheetDoubt[] {
  const there = new Set(rows.flatMap((row) => row.base))
  const missing = base.filter(({ id, text }) => text !== "" && !there.has(id)).map(({ id }) => id)
  return [
    ...columns.flatMap(({ as, column, heading }): SheetDoubt[] =>
      as === "unknown" ? [{ kind: "unknown-column", column, heading }] : [],
    ),
    ...rows.flatMap(({ isUnknown }, i): SheetDoubt[] => {
      if (!isUnknown || baseColumn === null) return []
      const cell = nameOfCell(head + 1 + i, baseColumn)
      return [{ kind: "unknown-base-text", cell, text: textOfCell(lines[i]?.[baseColumn]) }]
    }),
    ...(missing.length > 0 ? [{ kind: "base-text-missing" as const, paragraphs: missing }] : []),
  ]
}

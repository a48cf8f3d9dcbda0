import type { ComparisonRow } from "../comparison-rows.ts"
import type { ContributionKind } from "../contribution.ts"
import { readTabled, type TabledText } from "../tabled-text.ts"
import { styleOfPlace } from "./places.ts"
import type { SheetToTable } from "./table-sheet.ts"
import type { SheetPlace, UnderstoodCell, UnderstoodSheet } from "./understood.ts"

/** Where a text belongs: at a row there is, or at a new place behind one; null is the beginning of the text. */
export type CellSite = { readonly at: string } | { readonly behind: string | null }

/** What the chair says of a cell. Shape: `kind` is null for one that is left out. As it was understood, it is looked at all the same. */
export type CellCorrection = { readonly kind: ContributionKind | null; readonly site: CellSite }

/** The chair's word on cells, each by its name (`partName`). */
export type Corrections = Readonly<Record<string, CellCorrection>>

/** The name of a part of a cell: `C6`, or `C6.2` for the second text in it. */
export const partName = ({ cell, part, parts }: Pick<UnderstoodCell, "cell" | "part" | "parts">): string =>
  parts === 1 ? cell : `${cell}.${part}`

/** How a cell was understood, as a correction that changes nothing. */
export const asUnderstood = ({ kind, row }: Pick<UnderstoodCell, "kind" | "row">): CellCorrection => ({
  kind,
  site: { at: row },
})

/** What a sheet is corrected against: the rows of the table there is, and the places the sheet makes. */
export type Rows = { readonly rows: readonly ComparisonRow[]; readonly places: readonly SheetPlace[] }

const forBase: readonly (ContributionKind | null)[] = ["MOD", "SUP", "NOC", "fragment"]

/** Gives a cell another kind, and where that does not belong at its row, the nearest row where it does. */
export function withKind(
  correction: CellCorrection,
  kind: ContributionKind | null,
  { rows, places }: Rows,
): CellCorrection {
  const base = basesBefore(rows)
  const behind = new Map(places.map(({ key, after }) => [key, after]))
  const nearest = (row: string | null): string | null => {
    for (let at = row, steps = 0; at !== null && steps <= behind.size; at = behind.get(at) ?? null, steps++)
      if (base.has(at)) return base.get(at) ?? null
    return rows.find(({ isNew }) => !isNew)?.id ?? null
  }
  const { site } = correction
  const row = "at" in site ? site.at : site.behind
  const isAtBase = "at" in site && base.get(site.at) === site.at
  if (forBase.includes(kind) && !isAtBase) {
    const at = nearest(row)
    return at === null ? { kind: null, site } : { kind, site: { at } }
  }
  if (kind === "ADD" && isAtBase) return { kind, site: { behind: row } }
  return { kind, site }
}

/** For each row there is, the base paragraph it stands at or behind. */
function basesBefore(rows: readonly ComparisonRow[]): ReadonlyMap<string, string | null> {
  let last: string | null = null
  return new Map(
    rows.map(({ id, isNew }) => {
      if (!isNew) last = id
      return [id, last]
    }),
  )
}

/** A sheet as it is to be stored: what was understood, with the chair's word on it. Cells that are left out are not in it. */
export function correctedSheet(
  { places, cells }: Pick<UnderstoodSheet, "places" | "cells">,
  corrections: Corrections,
  rows: readonly ComparisonRow[],
): SheetToTable {
  const calls = rows
    .filter(({ style }) => style === "call")
    .map(({ baseText }) => (baseText ?? "").replace(/[\s,:;]+$/, ""))
  const made: SheetPlace[] = []
  const stored = cells.flatMap((cell) => {
    const { part: _, parts, reason: __, isSure: ___, ...asked } = cell
    const correction = corrections[partName(cell)] ?? asUnderstood(cell)
    const { kind, site } = correction
    if (kind === null) return []
    const read = kind === cell.kind ? cell : readAs(kind, cell.text, calls)
    const behind = kind === "fragment" ? asked.behind : null
    const text = { kind, label: read.label, words: read.words, omits: read.omits, behind }
    if ("at" in site) return [{ ...asked, ...text, row: site.at }]
    const key = `made-${made.length + 1}`
    made.push({ key, id: null, after: site.behind, ...styleOfPlace({ kind, label: read.label }) })
    return [{ ...asked, ...text, row: key }]
  })
  return { places: [...places, ...made], cells: stored }
}

/** What a cell says when it is taken for another kind than it was. */
function readAs(kind: ContributionKind, text: string, calls: readonly string[]): TabledText {
  if (kind === "SUP" || kind === "NOC") return { label: null, words: "", omits: "none" }
  if (kind === "note") return { label: null, words: text.trim(), omits: "none" }
  if (kind === "reasons") return { label: null, words: text.replace(/^reasons?\s*[:–-]\s*/i, "").trim(), omits: "none" }
  return readTabled(text.replace(/^(?:MOD|ADD)\s*[:–-]?\s+/, ""), calls)
}

/** How much of a sheet is of which kind, and how much of it somebody should still look at. */
export type SheetCounts = {
  readonly baseRows: number
  readonly proposals: number
  readonly notes: number
  readonly reasons: number
  readonly leftOut: number
  readonly toLookAt: number
}

/** Whether a cell waits for the chair's eye. */
export const isToLookAt = (cell: UnderstoodCell, corrections: Corrections): boolean =>
  !cell.isSure && corrections[partName(cell)] === undefined

/** Shape: `baseRows` counts the base paragraphs that the first column has. */
export function sheetCounts(
  { cells, doubts }: UnderstoodSheet,
  corrections: Corrections,
  rows: readonly ComparisonRow[],
): SheetCounts {
  const kinds = cells.map((cell) => (corrections[partName(cell)] ?? asUnderstood(cell)).kind)
  const count = (isMeant: (kind: ContributionKind | null) => boolean) => kinds.filter(isMeant).length
  const missing = doubts.flatMap((doubt) => (doubt.kind === "base-text-missing" ? doubt.paragraphs : [])).length
  const notes = count((kind) => kind === "note")
  const reasons = count((kind) => kind === "reasons")
  const leftOut = count((kind) => kind === null)
  return {
    baseRows: rows.filter(({ isNew }) => !isNew).length - missing,
    proposals: kinds.length - notes - reasons - leftOut,
    notes,
    reasons,
    leftOut,
    toLookAt:
      cells.filter((cell) => isToLookAt(cell, corrections)).length +
      doubts.filter(({ kind }) => kind === "unknown-column" || kind === "base-or-delegation").length,
  }
}

import type { ContributionKind } from "../contribution.ts"
import type { DelegationCode, ParagraphId } from "../ids.ts"
import { sameWords } from "../same-words.ts"
import type { Table } from "../table.ts"
import { type Clerk, planTabling, type Tabling, type TablingProblem } from "../tabling.ts"
import type { SheetPlace, UnderstoodCell } from "./understood.ts"

/** A sheet as the chair wants it stored: as it was understood, corrected where need be. */
export type SheetToTable = {
  readonly places: readonly SheetPlace[]
  readonly cells: readonly Omit<UnderstoodCell, "part" | "parts" | "reason" | "isSure">[]
}

/** Shape: `unchanged` counts cells whose text is in the table already. A refusal says which cell, or which place, it is about. */
export type SheetTabled =
  | { readonly ok: true; readonly tablings: readonly Tabling[]; readonly unchanged: number }
  | { readonly ok: false; readonly reason: TablingProblem | "unknown-delegation"; readonly cell: string }

const texts: readonly ContributionKind[] = ["MOD", "ADD", "SUP", "NOC"]

/**
 * Plans to table all cells of a sheet, or none. A text that is in the table already stays as it is; another one of the same
 * delegation at the same row supersedes it. Places that no cell needs any more are not made.
 */
export function planSheet(
  table: Table,
  { places, cells }: SheetToTable,
  { delegations, ...clerk }: Clerk & { readonly delegations: ReadonlySet<DelegationCode> },
): SheetTabled {
  const tablings: Tabling[] = []
  const there = placedBefore(table, { places, cells })
  const rows = new Map<string, ParagraphId | null>()
  const needed = new Set(cells.map(({ row }) => row))
  for (const { key, id, after, style, level } of places) {
    const behind = after !== null && rows.has(after) ? (rows.get(after) ?? null) : (after as ParagraphId | null)
    if (behind !== null && table.row(behind) === null) return { ok: false, reason: "unknown-row", cell: key }
    const known = there.get(key)
    if (known !== undefined) rows.set(key, known)
    else if (!needed.has(key)) rows.set(key, behind)
    else if (id !== null && table.row(id)?.isNew) rows.set(key, id)
    else {
      const isFree = id !== null && table.row(id) === null
      const place = { id: isFree ? id : (`t-${clerk.newName()}` as ParagraphId), after: behind, style, level }
      rows.set(key, place.id)
      table.addPlace(place)
      tablings.push({ place, contribution: null })
    }
  }
  const made = new Set<string>()
  let unchanged = 0
  for (const { cell, row: key, ...asked } of cells) {
    if (!delegations.has(asked.delegation)) return { ok: false, reason: "unknown-delegation", cell }
    const row = rows.get(key) ?? (key as ParagraphId)
    const beside = table.besideOf({ ...asked, row })
    if (beside && beside.kind === asked.kind && sameWords(beside.text, asked.text)) {
      unchanged++
      continue
    }
    const revises = beside !== null && texts.includes(asked.kind) && !made.has(beside.id)
    const { source, ...rest } = asked
    const outcome = planTabling(table, { ...rest, row, ...(revises ? { supersedes: beside.id } : { source }) }, clerk)
    if (!outcome.ok) return { ok: false, reason: outcome.reason, cell }
    made.add(outcome.contribution.id)
    table.add(outcome.contribution, null)
    tablings.push({ place: null, contribution: outcome.contribution })
  }
  return { ok: true, tablings, unchanged }
}

/**
 * The new places of a sheet that are in the table already. Only our own workbooks name their places; in others a place is
 * known again by a text that its delegation has tabled there, each text standing for one cell.
 */
function placedBefore(table: Table, { places, cells }: SheetToTable): Map<string, ParagraphId> {
  const named = new Set(places.flatMap(({ key, id }) => (id === null ? [] : [key])))
  const made = new Set(places.map(({ key }) => key))
  const left = table.current().filter(({ row }) => table.row(row)?.isNew)
  const found = new Map<string, ParagraphId>()
  for (const { row, delegation, kind, text } of cells) {
    if (!made.has(row) || named.has(row)) continue
    const index = left.findIndex(
      (one) => one.delegation === delegation && one.kind === kind && sameWords(one.text, text),
    )
    if (index < 0) continue
    const [one] = left.splice(index, 1)
    if (one && !found.has(row)) found.set(row, one.row)
  }
  return found
}

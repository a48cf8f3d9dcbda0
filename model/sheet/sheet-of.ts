import { type ComparisonRow, rowsOf } from "../comparison-rows.ts"
import { type Contribution, currentOf, type Tabled, tagOf } from "../contribution.ts"
import type { DelegationCode, ParagraphId } from "../ids.ts"
import { lettersOf } from "../lettering.ts"
import type { Paragraph } from "../paragraph.ts"
import { paragraphsByRow } from "../paragraphs-by-row.ts"
import { baseOf } from "../projection.ts"
import type { Delegation } from "../protocol.ts"
import { baseHeading, nowHeading } from "./columns.ts"
import type { KeptCell, KeptDetails } from "./kept.ts"
import { nowRuns } from "./now-runs.ts"
import { emptyCell, plainCell, plainRun, type Sheet, type SheetCell, type SheetRun } from "./sheet.ts"
import { tabledRuns } from "./tabled-runs.ts"

/** What a comparison table is written from. */
export type TableToWrite = {
  readonly title: string
  readonly delegations: readonly Delegation[]
  readonly paragraphs: readonly Paragraph[]
  readonly tabled: Tabled
}

/** Rows above the first of the table: its title, and the headings. */
const rowsAbove = 2

/**
 * The comparison table as a sheet: the base text, a column for each delegation that tabled something, and the text as it
 * stands. What a delegation strikes of the base text is struck in its cell, what it adds is underlined; a text that has
 * been superseded is not in it. Read again by `understandSheet`, it is the same table.
 */
export function sheetOf({ title, delegations, paragraphs, tabled }: TableToWrite): Sheet {
  const rows = rowsOf(baseOf(paragraphs), tabled.places)
  const current = currentOf(tabled.contributions)
  const columns = delegations.filter(({ code }) => current.some(({ delegation }) => delegation === code))
  const cells = cellsOf(current)
  const now = paragraphsByRow(rows, paragraphs)
  const letters = lettersOf(paragraphs)
  const heads = columns.map((delegation) => headingOf(delegation, current))
  const body = rows.map((row): SheetCell[] => [
    baseCell(row),
    ...columns.map(({ code }) => tabledCell(row, cells.get(keyOf(row.id, code)) ?? [])),
    cellOfLines((now.get(row.id) ?? []).map((paragraph) => nowRuns(paragraphs, paragraph, letters))),
  ])
  return {
    rows: [[plainCell(title)], [baseHeading, ...heads, nowHeading].map(plainCell), ...body],
    merges: [],
    details: detailsOf(rows, columns, tabled, cells),
  }
}

const keyOf = (row: ParagraphId, delegation: DelegationCode) => `${delegation} ${row}`

function cellsOf(contributions: readonly Contribution[]): Map<string, Contribution[]> {
  const cells = new Map<string, Contribution[]>()
  for (const contribution of contributions) {
    const key = keyOf(contribution.row, contribution.delegation)
    cells.set(key, [...(cells.get(key) ?? []), contribution])
  }
  return cells
}

/** The name, and behind it the first document the delegation tabled, by which the column is known again. */
function headingOf({ code, name }: Delegation, contributions: readonly Contribution[]): string {
  const first = contributions.find(({ delegation, source }) => delegation === code && source.document !== null)
  return first
    ? `${name} --- ${tagOf({ ...first, source: { ...first.source, revision: null } })}`
    : `${name} --- ${code}`
}

const baseCell = ({ baseLabel, baseText }: ComparisonRow): SheetCell =>
  plainCell(baseText === null ? "" : [labelShown(baseLabel), baseText].filter((part) => part !== "").join(" "))

const labelShown = (label: string | null) => (label === null ? "" : /^\d/.test(label) ? label : `${label})`)

const tabledCell = (row: ComparisonRow, contributions: readonly Contribution[]): SheetCell =>
  cellOfLines(contributions.map((contribution) => tabledRuns(contribution, row.baseText)))

/** Paragraphs one below the other. */
function cellOfLines(lines: readonly (readonly SheetRun[])[]): SheetCell {
  if (lines.length === 0) return emptyCell
  return { runs: lines.flatMap((runs, i) => (i === 0 ? runs : [plainRun("\n"), ...runs])), isFormula: false }
}

function detailsOf(
  rows: readonly ComparisonRow[],
  columns: readonly Delegation[],
  tabled: Tabled,
  cells: ReadonlyMap<string, readonly Contribution[]>,
): KeptDetails {
  const styles = new Map(tabled.places.map((place) => [place.id, place]))
  return {
    places: rows.flatMap(({ id, isNew }, i) => {
      const place = styles.get(id)
      return isNew && place ? [{ line: i + rowsAbove, id, style: place.style, level: place.level }] : []
    }),
    cells: rows.flatMap(({ id }, i) =>
      columns.flatMap(({ code }, k): KeptCell[] => {
        const contributions = cells.get(keyOf(id, code))
        return contributions ? [{ line: i + rowsAbove, column: k + 1, contributions: contributions.map(keptOf) }] : []
      }),
    ),
  }
}

function keptOf(contribution: Contribution): KeptCell["contributions"][number] {
  const { id: _, row, supersedes, at, by, ...kept } = contribution
  return kept
}

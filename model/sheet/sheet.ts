import type { KeptDetails } from "./kept.ts"

/** Words of a cell under the same lines: struck through, or underlined. */
export type SheetRun = { readonly text: string; readonly isStruck: boolean; readonly isUnderlined: boolean }

/** A cell of a sheet. Shape: no runs in an empty one; "\n" between its lines. */
export type SheetCell = { readonly runs: readonly SheetRun[]; readonly isFormula: boolean }

/** A stretch of merged cells. Units: rows and columns counted from 0, both ends included. */
export type Merge = {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/**
 * A sheet as a plain value, whatever file it came in.
 *
 * Shape: rows may be of different length; what is not there is empty. `details` is what one of our own workbooks says of
 *        its cells beyond what they show; null in any other.
 */
export type Sheet = {
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merges: readonly Merge[]
  readonly details: KeptDetails | null
}

export const emptyCell: SheetCell = { runs: [], isFormula: false }

export const plainRun = (text: string): SheetRun => ({ text, isStruck: false, isUnderlined: false })
export const plainCell = (text: string): SheetCell =>
  text === "" ? emptyCell : { runs: [plainRun(text)], isFormula: false }

/** The words of a cell that are not struck, without blanks at the ends of its lines. */
export const textOfCell = (cell: SheetCell | undefined): string =>
  (cell?.runs ?? [])
    .map(({ text, isStruck }) => (isStruck ? "" : text))
    .join("")
    .replace(/\r\n?/g, "\n")
    .trim()

/** A cell's name as people know it: `B7`. Units: counted from 0. */
export function nameOfCell(row: number, column: number): string {
  let letters = ""
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row + 1}`
}

export const sheetLimits = {
  /** Of the file as it is sent. */
  maxFileBytes: 4 << 20,
  /** Of all that is unzipped of it. */
  maxUnzippedBytes: 32 << 20,
  maxRows: 3000,
  maxColumns: 64,
} as const

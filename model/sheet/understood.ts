import type { ContributionDoubt, ContributionKind, ContributionSource, Omission } from "../contribution.ts"
import type { DelegationCode, ParagraphId } from "../ids.ts"
import type { ParagraphStyle } from "../paragraph.ts"
import type { SheetColumn } from "./columns.ts"

/**
 * Why a cell is taken to mean what it says. "own-workbook": one of our own workbooks says so. "same-words", "alike":
 * it has all, or much, of the words of that base paragraph. "letter": it has its letter. "marker": it says SUP, NOC or
 * Reasons itself. "no-sentence": it reads like a remark. "place": it is unlike the base text, and stands beside it.
 */
export type CellReason = "own-workbook" | "same-words" | "alike" | "letter" | "marker" | "no-sentence" | "place"

/**
 * A new place of the sheet. Shape: `key` names it within the sheet; `after` is a base paragraph, or another one's key. `id` is
 * that of a place of a table the sheet was written from, null for a new one.
 */
export type SheetPlace = {
  readonly key: string
  readonly id: ParagraphId | null
  readonly after: string | null
  readonly style: ParagraphStyle
  readonly level: number
}

/**
 * How one contribution of a cell was understood, for the chair to look at and correct.
 *
 * Shape: `cell` is the cell's name, `B7`; `part` counts what stands in it from 1, of `parts`. `row` is a base paragraph or
 *        the key of a place. `isSure` where nobody needs to look.
 */
export type UnderstoodCell = {
  readonly cell: string
  readonly part: number
  readonly parts: number
  readonly delegation: DelegationCode
  readonly source: ContributionSource
  readonly kind: ContributionKind
  readonly row: string
  readonly text: string
  readonly label: string | null
  readonly words: string
  readonly omits: Omission
  readonly behind: string | null
  readonly doubt: ContributionDoubt | null
  readonly remark: string | null
  readonly reason: CellReason
  readonly isSure: boolean
}

/** What is not as it should be in a sheet that can be read all the same. */
export type SheetDoubt =
  | { readonly kind: "unknown-column"; readonly column: number; readonly heading: string }
  /** The first column was read as the base text, though its heading names a delegation, and nobody has said which it is. */
  | {
      readonly kind: "base-or-delegation"
      readonly column: number
      readonly heading: string
      readonly delegation: DelegationCode
    }
  | { readonly kind: "unknown-base-text"; readonly cell: string; readonly text: string }
  | { readonly kind: "base-text-missing"; readonly paragraphs: readonly ParagraphId[] }
  | { readonly kind: "other-sheets"; readonly names: readonly string[] }

/** How a sheet was understood. Nothing of it is stored until somebody says so. */
export type UnderstoodSheet = {
  readonly columns: readonly SheetColumn[]
  readonly places: readonly SheetPlace[]
  readonly cells: readonly UnderstoodCell[]
  readonly doubts: readonly SheetDoubt[]
}

/** Why a sheet cannot be read at all. Shape: `where` is a cell's name, or a stretch of them. */
export type UnreadableSheet =
  | { readonly reason: "no-header" | "too-many-rows" | "too-many-columns" }
  | {
      readonly reason: "merged-cells" | "formulas" | "paragraph-too-long" | "unprintable-characters"
      readonly where: string
    }

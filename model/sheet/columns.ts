import type { ContributionSource } from "../contribution.ts"
import type { DelegationCode } from "../ids.ts"
import type { Delegation } from "../protocol.ts"
import { type Sheet, textOfCell } from "./sheet.ts"

/** What a column of the table holds: the base text, a delegation's contributions, the text as it stands, or nothing for us. */
export type SheetColumn = { readonly column: number; readonly heading: string } & (
  | { readonly as: "base" | "now" | "nothing" | "unknown" }
  | { readonly as: "delegation"; readonly delegation: DelegationCode; readonly source: ContributionSource | null }
)

/** The chair's word on whose a column is, by its number. */
export type ColumnChoice = ReadonlyMap<
  number,
  { readonly as: "base" | "nothing" } | { readonly as: "delegation"; readonly delegation: DelegationCode }
>

/** The heading our own workbooks give the text as it stands. */
export const nowHeading = "Text as it stands"
export const baseHeading = "Base text"

const mostRowsAbove = 12
/** Longer than this it is a text, whatever it names. */
const longestHeading = 150

/**
 * Finds the row of headings and what each column holds. The first column is the base text; the others are known by a tag
 * in the heading, `MOD EUR/80A1/14`, or by the delegation's code or name.
 *
 * Shape: null if no row among the first names a delegation and the chair has not said whose columns they are.
 */
export function columnsOf(
  sheet: Sheet,
  delegations: readonly Delegation[],
  choice: ColumnChoice,
): { readonly head: number; readonly columns: readonly SheetColumn[] } | null {
  let best: { head: number; columns: SheetColumn[]; known: number } | null = null
  sheet.rows.slice(0, mostRowsAbove).forEach((row, head) => {
    const headings = row.map((cell) => textOfCell(cell).replaceAll("\n", " "))
    if (headings.filter((heading) => heading !== "").length < 2) return
    const columns = headings.map((heading, column) => columnOf(heading, column, delegations))
    const known = columns.filter(({ as }) => as === "delegation").length
    if (known > (best?.known ?? 0)) best = { head, columns, known }
  })
  const found = best as { head: number; columns: SheetColumn[] } | null
  if (found === null) return null
  return { head: found.head, columns: withOneBase(found.columns.map((column) => asChosen(column, choice))) }
}

/** The first of them is read as the base text; another one is nobody's until somebody says otherwise. */
function withOneBase(columns: readonly SheetColumn[]): SheetColumn[] {
  const first = columns.find(({ as }) => as === "base")
  return columns.map((column) => (column.as === "base" && column !== first ? { ...column, as: "unknown" } : column))
}

/** The delegation that the heading of a column names; null for none. */
export function delegationNamed(
  { column, heading }: SheetColumn,
  delegations: readonly Delegation[],
): DelegationCode | null {
  // Over the first column, too, a heading may name one.
  const read = columnOf(heading, Math.max(1, column), delegations)
  return read.as === "delegation" ? read.delegation : null
}

function columnOf(heading: string, column: number, delegations: readonly Delegation[]): SheetColumn {
  if (column === 0) return { column, heading, as: "base" }
  if (heading === nowHeading) return { column, heading, as: "now" }
  if (heading.length > longestHeading) return { column, heading, as: "unknown" }
  const tag = /\b([A-Z]{1,8})\/([\w.]+)(?:\/([\w.]+))?(?: - ([^()]+))?/.exec(heading)
  const tagged = delegations.find(({ code }) => code === tag?.[1])
  const delegation = tagged ?? namedIn(heading, delegations)
  if (!delegation) return { column, heading, as: heading === "" ? "nothing" : "unknown" }
  const source = tagged
    ? { document: tag?.[2] ?? null, proposal: tag?.[3] ?? null, revision: tag?.[4]?.trim() ?? null }
    : documentIn(heading)
  return { column, heading, as: "delegation", delegation: delegation.code, source }
}

/** The document a heading names in words: "Brazil (Doc. 75)", "Arab States, Document 79(Add.2)". */
function documentIn(heading: string): ContributionSource | null {
  const found = /\bdoc(?:ument)?\b\.?\s*(\d+)(?:\s*\(?add(?:endum)?\b\.?\s*(\d+))?/i.exec(heading)
  if (found === null) return null
  const [, number, addendum] = found
  return { document: `${number}${addendum ? `A${addendum}` : ""}`, proposal: null, revision: null }
}

/** By the whole name, the code in any case, or a word of the name that no other delegation has. */
function namedIn(heading: string, delegations: readonly Delegation[]): Delegation | undefined {
  const words = wordsOf(heading)
  const whole = delegations.find(({ name }) => ` ${words.join(" ")} `.includes(` ${wordsOf(name).join(" ")} `))
  const byCode = delegations.find(({ code }) => words[0] === code.toLowerCase())
  const byWord = delegations.filter(({ name }) => wordsOf(name).some((word) => word.length > 3 && words.includes(word)))
  return whole ?? byCode ?? (byWord.length === 1 ? byWord[0] : undefined)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function asChosen(column: SheetColumn, choice: ColumnChoice): SheetColumn {
  const chosen = choice.get(column.column)
  if (chosen === undefined) return column
  const { column: number, heading } = column
  if (chosen.as !== "delegation") return { column: number, heading, as: chosen.as }
  const isSame = column.as === "delegation" && column.delegation === chosen.delegation
  return {
    column: number,
    heading,
    as: "delegation",
    delegation: chosen.delegation,
    source: isSame ? column.source : null,
  }
}

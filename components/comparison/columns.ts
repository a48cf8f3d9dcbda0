import { type DelegationCode, isDelegationCode } from "#model/ids.ts"

/** A column that can be chosen: what a delegation tabled, or the text as it stands now. The base text is always there. */
export type ColumnId = DelegationCode | "now"
export type Column = { readonly id: ColumnId; readonly isShown: boolean }

/** How somebody wants to see the table. */
export type TableChoice = {
  /** Columns they have placed, shown or hidden; those they have not are placed for them. */
  readonly columns: readonly Column[]
  /** Only rows at which something is tabled. */
  readonly isShort: boolean
}

export const choiceCookie = "table"
const shortWord = "short"

/** The choice as a cookie keeps it, `ARB.-B.now.short`, so that the first byte has the columns already. */
export const choiceWritten = ({ columns, isShort }: TableChoice): string =>
  [...columns.map(({ id, isShown }) => (isShown ? id : `-${id}`)), ...(isShort ? [shortWord] : [])].join(".")

/** What is no choice, or not any more, is left out. */
export function choiceRead(written: string | undefined): TableChoice {
  const words = (written ?? "").split(".")
  const columns = words.flatMap((word): Column[] => {
    const id = word.replace(/^-/, "")
    return id === "now" || isDelegationCode(id) ? [{ id: id as ColumnId, isShown: id === word }] : []
  })
  const isFirst = ({ id }: Column, at: number) => columns.findIndex((column) => column.id === id) === at
  return { columns: columns.filter(isFirst), isShort: words.includes(shortWord) }
}

type Delegations = {
  /** In the order of the document. */
  readonly codes: readonly DelegationCode[]
  /** Whether a delegation is shown to somebody who has not said. */
  readonly isAtFirst: (code: DelegationCode) => boolean
}

/** All columns in their order: those that were placed, the others behind them, the text of today last if nobody said. */
export function columnsOf(chosen: readonly Column[], { codes, isAtFirst }: Delegations): Column[] {
  const placed = chosen.filter(({ id }) => id === "now" || codes.includes(id))
  const others = codes
    .filter((code) => !placed.some(({ id }) => id === code))
    .map((code): Column => ({ id: code, isShown: isAtFirst(code) }))
  const now = placed.findIndex(({ id }) => id === "now")
  if (now < 0) return [...placed, ...others, { id: "now", isShown: true }]
  if (now < placed.length - 1) return [...placed, ...others]
  return [...placed.slice(0, now), ...others, ...placed.slice(now)]
}

export const withColumnShown = (columns: readonly Column[], id: ColumnId, isShown: boolean): Column[] =>
  columns.map((column) => (column.id === id ? { id, isShown } : column))

/** The columns with one moved by one place; as they are at the edge. */
export function withColumnMoved(columns: readonly Column[], id: ColumnId, by: -1 | 1): readonly Column[] {
  const from = columns.findIndex((column) => column.id === id)
  const other = columns[from + by]
  if (from < 0 || other === undefined) return columns
  return columns.map((column, at) => (at === from ? other : at === from + by ? (columns[from] as Column) : column))
}

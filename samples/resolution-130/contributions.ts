import type { Certainty, Contribution, ContributionKind, NewPlace, Omission, Tabled } from "#model/contribution.ts"
import { type ContributionId, type DelegationCode, makeId, type ParagraphId } from "#model/ids.ts"
import type { ParagraphStyle } from "#model/paragraph.ts"

/** A cell of the comparison table, as `contributions.json` keeps it; what is left out is as usual. */
export type Cell = {
  readonly delegation: DelegationCode
  /** Document and proposal: `79A2/13`. */
  readonly source: string
  readonly kind: ContributionKind
  readonly text: string
  readonly label?: string
  readonly words?: string
  readonly omits?: Omission
  readonly behind?: string
  readonly column: Certainty
  readonly extent: Certainty
  readonly why: string
  readonly otherwise?: readonly DelegationCode[]
  readonly again?: string
}

/** One row of the table: a base paragraph by its number, or a new place with the id of the paragraph drafted there. */
export type CellRow = {
  readonly number: number
  readonly section: string
  readonly base: number | null
  readonly place?: ParagraphId
  readonly style?: ParagraphStyle
  readonly level?: number
  readonly contributions: readonly Cell[]
  readonly note: string | null
}

/** The table as the model has it: each new place behind the row above it, contributions in the order of the rows. */
export function tabledOf(rows: readonly CellRow[]): Tabled {
  const ids = rows.map(({ base, place }) => (base === null ? (place as ParagraphId) : (`n${base}` as ParagraphId)))
  const places = rows.flatMap(({ base, style = "item", level = 0 }, i): NewPlace[] =>
    base === null ? [{ id: ids[i] as ParagraphId, after: ids[i - 1] ?? null, style, level }] : [],
  )
  let number = 0
  const contributions = rows.flatMap(({ contributions, note }, i) =>
    contributions.map((cell) => contributionOf(cell, ids[i] as ParagraphId, note, ++number)),
  )
  return { places, contributions }
}

function contributionOf(cell: Cell, row: ParagraphId, remark: string | null, number: number): Contribution {
  const [document = null, proposal = null] = cell.source.split("/")
  const { delegation, kind, text, label = null, words = text, omits = "none", behind = null } = cell
  const { column, extent, why, otherwise = [], again = null } = cell
  return {
    id: makeId<ContributionId>(delegation, `t${number}`),
    delegation,
    source: { document, proposal, revision: null },
    row,
    kind,
    text,
    label,
    words,
    omits,
    behind,
    supersedes: null,
    doubt: { column, extent, why, otherwise, again },
    remark,
    at: null,
    by: null,
  }
}

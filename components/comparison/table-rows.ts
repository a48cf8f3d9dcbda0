import type { Comparison } from "#model/comparison.ts"
import type { ComparisonRow } from "#model/comparison-rows.ts"
import { type Contribution, currentOf } from "#model/contribution.ts"
import { identicalOf } from "#model/identical.ts"
import type { ContributionId, DelegationCode, ParagraphId } from "#model/ids.ts"
import { shownForm } from "#model/lettering.ts"
import { attributeDefaults, type Paragraph } from "#model/paragraph.ts"
import { placesByLetter } from "#model/place-by-letter.ts"
import type { TakingEntry } from "#model/tabled-record.ts"

/** What a delegation has tabled at a row, as it stands in its cell. */
export type Proposal = {
  readonly contribution: Contribution
  /** Who tabled the same, this delegation among them, in the order in which it was tabled. */
  readonly alike: readonly Contribution[]
  /** The texts it supersedes, the last one first. */
  readonly earlier: readonly Contribution[]
  /** That it was taken into the draft, the last time; null if it never was. */
  readonly taken: TakingEntry | null
}

/** A row with all that is tabled at it. */
export type TableRow = {
  readonly row: ComparisonRow
  /** Where it stands, as the model says it: "recognizing, a)", "recognizing, after c)". */
  readonly place: string
  readonly letter: string | null
  readonly cells: ReadonlyMap<DelegationCode, readonly Proposal[]>
}

/** The rows in the order of the text. */
export function tableRows({ rows, contributions, takings }: Comparison): TableRow[] {
  const byId = new Map(contributions.map((contribution) => [contribution.id, contribution]))
  const taken = new Map(takings.map((entry) => [entry.contribution, entry]))
  const byRow = new Map<ParagraphId, Contribution[]>()
  for (const contribution of currentOf(contributions)) {
    const here = byRow.get(contribution.row)
    if (here) here.push(contribution)
    else byRow.set(contribution.row, [contribution])
  }
  const places = placesByLetter(rows.map(asParagraph), ({ baseLabel }) => letterOf(baseLabel))
  return rows.map((row) => ({
    row,
    place: places.get(row.id) ?? "",
    letter: letterOf(row.baseLabel),
    cells: cellsOf(byRow.get(row.id) ?? [], { byId, taken }),
  }))
}

/** In whose column the words of a joint proposal stand: the first of its sponsors' that is shown. */
export function speakerOf({ contribution, alike }: Proposal, columns: readonly string[]): DelegationCode {
  const sponsors = new Set<string>(alike.map(({ delegation }) => delegation))
  return (columns.find((id) => sponsors.has(id)) ?? contribution.delegation) as DelegationCode
}

/** Rows at which something is tabled, and the calls that they stand under. */
export function shortened(rows: readonly TableRow[]): TableRow[] {
  const calls = new Set(rows.flatMap(({ row, cells }) => (cells.size > 0 ? [row.call] : [])))
  return rows.filter(({ row, cells }) => cells.size > 0 || (row.style === "call" && calls.has(row.id)))
}

const letterOf = (label: string | null): string | null => label && shownForm(label)

const asParagraph = ({ id, style, level, baseLabel, baseText }: ComparisonRow): Paragraph => ({
  ...attributeDefaults,
  id,
  style,
  level,
  baseLabel,
  runs: baseText ? [{ text: baseText, marks: [] }] : [],
})

type Known = {
  readonly byId: ReadonlyMap<ContributionId, Contribution>
  readonly taken: ReadonlyMap<ContributionId, TakingEntry>
}

function cellsOf(contributions: readonly Contribution[], { byId, taken }: Known): TableRow["cells"] {
  const alike = new Map(identicalOf(contributions).flatMap((group) => group.map(({ id }) => [id, group] as const)))
  const cells = new Map<DelegationCode, Proposal[]>()
  for (const contribution of contributions) {
    const { id, delegation } = contribution
    const proposal = {
      contribution,
      alike: alike.get(id) ?? [contribution],
      earlier: earlierOf(contribution, byId),
      taken: taken.get(id) ?? null,
    }
    cells.set(delegation, [...(cells.get(delegation) ?? []), proposal])
  }
  return cells
}

function earlierOf(contribution: Contribution, byId: ReadonlyMap<ContributionId, Contribution>): Contribution[] {
  const earlier: Contribution[] = []
  let { supersedes } = contribution
  while (supersedes !== null) {
    const found = byId.get(supersedes)
    if (found === undefined || earlier.includes(found)) break
    earlier.push(found)
    supersedes = found.supersedes
  }
  return earlier
}

import type { Placement } from "#model/compile/placement.ts"
import type { Contribution } from "#model/contribution.ts"
import type { ContributionId, DelegationCode, GroupId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"

type ById<Of> = Of extends { outcome: "superseded" }
  ? Omit<Of, "contribution" | "by"> & { readonly contribution: ContributionId; readonly by: ContributionId }
  : Omit<Of, "contribution"> & { readonly contribution: ContributionId }

/** Where a contribution went, as the server says it: contributions by their ids. */
export type PlacementById = ById<Placement>

export type CompiledAnswer = {
  readonly paragraphs: readonly Paragraph[]
  readonly labelledGroups: readonly GroupId[]
  readonly report: readonly PlacementById[]
}

/** One line of the report: what was tabled, and where it went. */
export type ReportLine = { readonly contribution: Contribution; readonly placement: PlacementById }

export function linesOf(report: readonly PlacementById[], contributions: readonly Contribution[]): ReportLine[] {
  const byId = new Map(contributions.map((contribution) => [contribution.id, contribution]))
  return report.flatMap((placement) => {
    const contribution = byId.get(placement.contribution)
    return contribution ? [{ contribution, placement }] : []
  })
}

/** What of the report one wants to see. Alternatives are among what is placed. */
export const sorts = ["all", "placed", "option", "not-placed", "no-change", "not-text", "superseded"] as const
export type Sort = (typeof sorts)[number]

/** Shape: a null delegation is any. */
export type ReportFilter = { readonly sort: Sort; readonly delegation: DelegationCode | null }

export const isShown = ({ contribution, placement }: ReportLine, { sort, delegation }: ReportFilter): boolean =>
  isOfSort(placement, sort) && (delegation === null || contribution.delegation === delegation)

/** How many lines are of each sort, of those of a delegation. */
export const countSorts = (lines: readonly ReportLine[], delegation: DelegationCode | null): Record<Sort, number> =>
  Object.fromEntries(
    sorts.map((sort) => [sort, lines.filter((line) => isShown(line, { sort, delegation })).length]),
  ) as Record<Sort, number>

function isOfSort(placement: PlacementById, sort: Sort): boolean {
  if (sort === "all") return true
  if (sort === "option") return placement.outcome === "placed" && placement.options.length > 0
  return placement.outcome === sort
}

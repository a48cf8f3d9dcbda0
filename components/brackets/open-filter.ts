import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import type { OpenItem } from "#model/protocol.ts"
import { isListed } from "./listed.ts"

export type KindFilter = "all" | "bracket" | "group" | "change"

/** What of the open things somebody wants to see. Null and false ask for nothing in particular. */
export type OpenFilter = {
  readonly kind: KindFilter
  readonly delegation: DelegationCode | null
  /** The section's first paragraph. */
  readonly section: ParagraphId | null
  /** Only what the delegation acted for stands behind. */
  readonly isMine: boolean
  /** Only what some delegation still opposes. */
  readonly isOpposed: boolean
}

export const everything: OpenFilter = {
  kind: "all",
  delegation: null,
  section: null,
  isMine: false,
  isOpposed: false,
}

/** What a filter needs to know of the room. */
export type FilterRoom = {
  readonly sectionOf: ReadonlyMap<ParagraphId, ParagraphId>
  readonly acting: DelegationCode | null
  /** Whether some delegation opposes this now; null while no position can be known. */
  readonly isOpposed: ((item: OpenItem) => boolean) | null
}

/** The open things that have a line of their own and pass the filter, in document order. */
export function filterOpen(open: readonly OpenItem[], filter: OpenFilter, room: FilterRoom): OpenItem[] {
  return open.filter((item) => isListed(item) && passes(item, filter, room))
}

function passes(item: OpenItem, filter: OpenFilter, { sectionOf, acting, isOpposed }: FilterRoom): boolean {
  const [first] = item.paragraphs
  if (filter.kind !== "all" && item.target.kind !== filter.kind) return false
  if (filter.delegation !== null && !item.proposers.includes(filter.delegation)) return false
  if (filter.section !== null && (first === undefined || sectionOf.get(first) !== filter.section)) return false
  if (filter.isMine && acting !== null && !item.proposers.includes(acting)) return false
  return !filter.isOpposed || isOpposed === null || isOpposed(item)
}

/** The delegations that stand behind something open, in order of their codes. */
export const delegationsBehind = (open: readonly OpenItem[]): DelegationCode[] =>
  [...new Set(open.flatMap((item) => (isListed(item) ? item.proposers : [])))].sort()

import { type Change, readChanges } from "./change.ts"
import { CHAIR, type ChangeId, type DelegationCode, NOBODY } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { withoutChanges } from "./without-changes.ts"

/**
 * The draft with the marks of some delegations only: an undecided change that none of them proposes is left aside, its
 * insertions out of the text and its deletions lifted. Agreed changes stay, and so do brackets and options.
 *
 * Shape:  `delegations` may hold NOBODY, for what no one is known to propose, and CHAIR, for chair's text.
 * Source: law L8, model/RULES.md.
 */
export function markupOf(paragraphs: readonly Paragraph[], delegations: readonly DelegationCode[]): Paragraph[] {
  const isOut: ReadonlySet<string> = leftAside(paragraphs, delegations)
  return withoutChanges(paragraphs, (id) => isOut.has(id))
}

/** The undecided changes that none of these delegations stands behind; see `markupOf`. */
export function leftAside(paragraphs: readonly Paragraph[], delegations: readonly DelegationCode[]): Set<ChangeId> {
  const wanted = new Set(delegations)
  const isOut = (change: Change) => change.isOpen && !standBehind(change).some((code) => wanted.has(code))
  return new Set(readChanges(paragraphs).flatMap((change) => (isOut(change) ? [change.id] : [])))
}

/** Who has undecided changes in the draft, each with how many, the most first; NOBODY for those without a proposer. */
export function whoseChanges(paragraphs: readonly Paragraph[]): { code: DelegationCode; changes: number }[] {
  const counts = new Map<DelegationCode, number>()
  for (const change of readChanges(paragraphs))
    if (change.isOpen) for (const code of standBehind(change)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, changes]) => ({ code, changes })).sort((a, b) => rank(a) - rank(b))
}

type Counted = { code: DelegationCode; changes: number }
const rank = ({ code, changes }: Counted): number => (code === NOBODY || code === CHAIR ? 1 : 0) * 1e6 - changes

function standBehind({ owner, proposers }: Change): readonly DelegationCode[] {
  if (proposers.length > 0) return proposers
  return [owner === CHAIR ? CHAIR : NOBODY]
}

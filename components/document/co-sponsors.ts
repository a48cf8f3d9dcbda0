import { type DelegationCode, ownerOf } from "#model/ids.ts"
import type { Mark, ProposerMark } from "#model/marks.ts"

/** A delegation that stands behind an open change beside its owner, and the line it draws on these words. */
export type CoSponsor = {
  readonly delegation: DelegationCode
  readonly line: "underline" | "strike"
  /** 2 for the first line beside the owner's, 3 for the second. */
  readonly nth: 2 | 3
}

/**
 * The lines that co-sponsors draw on words: one for each delegation and kind of change, as many as there is room for above
 * the next line, and as leave a struck word readable. All their codes stand in the margin. A proposer of a bracket or an
 * option draws none, or words would seem to be sponsored by whoever bracketed them.
 */
export function coSponsorsOf(marks: readonly Mark[]): CoSponsor[] {
  return [...linesOf(marks, "insertion"), ...linesOf(marks, "deletion")]
}

function linesOf(marks: readonly Mark[], type: "insertion" | "deletion"): CoSponsor[] {
  const open = marks.flatMap((mark) => (mark.type === type && mark.decision === null ? [mark.id as string] : []))
  const owners = new Set(open.map(ownerOf))
  const others = new Set(
    marks
      .filter((mark): mark is ProposerMark => mark.type === "proposer" && open.includes(mark.change))
      .map((mark) => mark.delegation)
      .filter((delegation) => !owners.has(delegation)),
  )
  const line = type === "insertion" ? "underline" : "strike"
  return [...others].slice(0, 2).map((delegation, i) => ({ delegation, line, nth: i === 0 ? 2 : 3 }))
}

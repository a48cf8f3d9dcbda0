import type { Mark } from "#model/marks.ts"
import type { Piece, Plan } from "#model/plan.ts"

/**
 * What becomes of words under a ruling, as a chair says it: `agreed` words stand in the text for good, `struck` ones
 * stay on the page as an agreed removal, `vanishes` takes them off the page, `restored` lifts a proposed removal, and
 * what is `reopened` was decided and is so no longer. `contested` words get a proposal to take them out.
 */
export type Fate = "stays" | "agreed" | "appears" | "struck" | "vanishes" | "restored" | "reopened" | "contested"

export function fateOf({ before, after, moved }: Piece): Fate {
  if (moved) return "stays"
  if (before === null) return "appears"
  if (after === null) return "vanishes"
  if (!isStruckFor(before) && isStruckFor(after)) return "struck"
  if (isStruck(before) && !isStruck(after)) return "restored"
  if (isOpenInsertion(before) && !isOpenInsertion(after)) return "agreed"
  if (decisionsIn(before) > decisionsIn(after)) return "reopened"
  if (!isStruck(before) && isStruck(after)) return "contested"
  return "stays"
}

const decisionsIn = (marks: readonly Mark[]) =>
  marks.filter((mark) => "decision" in mark && mark.decision !== null).length

const isStruck = (marks: readonly Mark[]) => marks.some((mark) => mark.type === "deletion")
const isStruckFor = (marks: readonly Mark[]) => marks.some((mark) => mark.type === "deletion" && mark.decision !== null)
const isOpenInsertion = (marks: readonly Mark[]) =>
  marks.some((mark) => mark.type === "insertion" && mark.decision === null)

/** How many words meet each fate under a plan; a fate that none meets has no count. */
export function wordsByFate(plan: Plan): ReadonlyMap<Fate, number> {
  const counts = new Map<Fate, number>()
  for (const { pieces } of plan.paragraphs)
    for (const piece of pieces) {
      const fate = fateOf(piece)
      counts.set(fate, (counts.get(fate) ?? 0) + wordCount(piece.text))
    }
  return counts
}

const wordCount = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

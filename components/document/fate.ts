import type { Mark } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Piece, Plan } from "#model/plan.ts"
import { leftOpen, liftedBrackets } from "./lifted-brackets.ts"

/**
 * What becomes of words under a ruling, as a chair says it: `agreed` words stand in the text for good, `struck` ones
 * stay on the page as an agreed removal, `vanishes` takes them off the page, `restored` lifts a proposed removal, and
 * what is `reopened` was decided and is so no longer.
 */
export type Fate = "stays" | "agreed" | "appears" | "struck" | "vanishes" | "restored" | "reopened"

export function fateOf({ before, after, moved }: Piece): Fate {
  if (moved) return "stays"
  if (before === null) return "appears"
  if (after === null) return "vanishes"
  if (!isStruckFor(before) && isStruckFor(after)) return "struck"
  if (isStruck(before) && !isStruck(after)) return "restored"
  if (isOpenInsertion(before) && !isOpenInsertion(after)) return "agreed"
  if (decisionsIn(before) > decisionsIn(after)) return "reopened"
  return "stays"
}

const decisionsIn = (marks: readonly Mark[]) =>
  marks.filter((mark) => "decision" in mark && mark.decision !== null).length

const isStruck = (marks: readonly Mark[]) => marks.some((mark) => mark.type === "deletion")
const isStruckFor = (marks: readonly Mark[]) => marks.some((mark) => mark.type === "deletion" && mark.decision !== null)
const isOpenInsertion = (marks: readonly Mark[]) =>
  marks.some((mark) => mark.type === "insertion" && mark.decision === null)

/** What a plan does in all, in words: "12 words are agreed, 3 are struck; the brackets go." */
export function planInWords(plan: Plan, text: readonly Paragraph[] = []): string {
  const counts = new Map<Fate, number>()
  for (const { pieces } of plan.paragraphs)
    for (const piece of pieces) {
      const fate = fateOf(piece)
      counts.set(fate, (counts.get(fate) ?? 0) + wordCount(piece.text))
    }
  const parts = said.flatMap(([fate, one, many]) => {
    const count = counts.get(fate) ?? 0
    return count === 0 ? [] : [count === 1 ? `1 word ${one}` : `${count} words ${many}`]
  })
  const lifted = liftedBrackets(plan, text).length
  const brackets = lifted === 0 ? [] : [lifted === 1 ? "the bracket goes" : `${lifted} brackets go`]
  if (parts.length === 0) return ["No word changes.", ...brackets.map(sentence), ...stillOpen(plan, text)].join(" ")
  return sentence([...parts, ...brackets].join(", "))
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function stillOpen(plan: Plan, text: readonly Paragraph[]): string[] {
  const left = leftOpen(plan, text)
  return left === "" ? [] : [`Still open on these words: ${left}.`]
}

const said = [
  ["agreed", "is agreed", "are agreed"],
  ["appears", "appears", "appear"],
  ["restored", "comes back", "come back"],
  ["reopened", "is open again", "are open again"],
  ["struck", "is struck", "are struck"],
  ["vanishes", "vanishes", "vanish"],
] as const satisfies readonly (readonly [Fate, string, string])[]

const wordCount = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

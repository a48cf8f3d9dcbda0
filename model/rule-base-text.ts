import { readBrackets } from "./bracket.ts"
import { type Extent, indexesIn, isInside, type Point, spanOf } from "./extent.ts"
import type { BracketId, GroupId } from "./ids.ts"
import { readGroups } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"
import type { Redraft } from "./redraft.ts"
import { replacedBy } from "./replaced.ts"
import { bracketsWithin, holdsBreak, optionsWithin } from "./rule-bracket.ts"
import { bracketsRound } from "./rule-option.ts"
import { type Ask, type Ruling, refuse } from "./ruling.ts"
import { keepBreak, liftMarks, rejectBreak, rejectWords } from "./verdict.ts"

/**
 * Rules that what stands in a bracket reads as in the base text: proposals in it go, words proposed for removal stay,
 * and so does what was agreed there before (law L5). The bracket goes, with brackets and options wholly in it.
 *
 * Refuses: "not-found".
 * Source:  laws L1, L6, L7, model/RULES.md.
 */
export function restoreBracket(ask: Ask, id: BracketId): Ruling {
  const bracket = readBrackets(ask.paragraphs).find((bracket) => bracket.id === id)
  return bracket ? { ok: true, redraft: restoring(ask.paragraphs, [bracket], []) } : refuse("not-found")
}

/** The same for the alternatives of a group: none is chosen, and the base text among them, or in their place, stays. Refuses: "not-found". */
export function restoreGroup(ask: Ask, id: GroupId): Ruling {
  const group = readGroups(ask.paragraphs).find((group) => group.id === id)
  if (!group) return refuse("not-found")
  const extents = [...group.options, ...replacedBy(ask.paragraphs, group).extents]
  return { ok: true, redraft: restoring(ask.paragraphs, extents, bracketsRound(ask, group, null)) }
}

function restoring(paragraphs: readonly Paragraph[], extents: readonly Extent[], round: readonly string[]): Redraft {
  const within = extents.flatMap((extent) => [
    ...bracketsWithin(paragraphs, extent),
    ...optionsWithin(paragraphs, extent),
  ])
  const gone = new Set([...round, ...within])
  const { from, to } = spanOf(extents)
  const isRestored = (at: Point) => extents.some((extent) => isInside(extent, at))
  return {
    paragraphs: indexesIn(from.paragraph, to.paragraph),
    words({ marks }, at) {
      const after = isRestored(at) ? rejectWords(marks, anything) : marks
      return after && liftMarks(after, (id) => gone.has(id))
    },
    breakOf: (paragraph, index) =>
      extents.some((extent) => holdsBreak(extent, paragraph, index)) ? rejectBreak(paragraph, anything) : keepBreak,
    lifts: (id) => gone.has(id),
  }
}

const anything = () => true

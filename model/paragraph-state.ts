import { openExtents } from "./agreed.ts"
import { readBrackets } from "./bracket.ts"
import { readChanges } from "./change.ts"
import type { ParagraphId } from "./ids.ts"
import { inForce } from "./in-force.ts"
import { readGroups } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"
import type { Decision, DecisionTarget, ParagraphState } from "./protocol.ts"
import { isUndecided } from "./rule-paragraph.ts"
import { statusOf } from "./status.ts"

/**
 * How far the room has come with each paragraph, the printed head apart. Nothing of it is kept: it follows from the text
 * and the register, so that an agreed paragraph somebody proposes to change is open again, and agreed again when the
 * proposal is withdrawn.
 *
 * - open: something in it is undecided, in brackets or one of several options. Brackets round the whole text are left
 *   aside, as in the agreed text.
 * - deferred: put off, or something in it that is still open is.
 * - ad-referendum: nothing is open, and what was agreed waits for the word of a capital. Agreeing the paragraph as it
 *   stands makes it agreed.
 * - agreed: nothing is open and something was ruled on. unchanged: nothing ever was.
 *
 * Source: law L5, model/RULES.md.
 */
export function statesOf(
  paragraphs: readonly Paragraph[],
  register: readonly Decision[],
): Map<ParagraphId, ParagraphState> {
  const open = openParagraphs(paragraphs)
  const ruled = ruledParagraphs(paragraphs, inForce(register))
  const states = new Map<ParagraphId, ParagraphState>()
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.style === "header") return
    states.set(paragraph.id, stateOf(paragraph, open.has(index), ruled.get(paragraph.id)))
  })
  return states
}

/** What rulings in force say of one paragraph. */
type Ruled = { isRuled: boolean; isDeferred: boolean; readonly referenda: Set<Decision> }

function stateOf(paragraph: Paragraph, isOpen: boolean, ruled: Ruled | undefined): ParagraphState {
  if (ruled?.isDeferred) return "deferred"
  if (isOpen) return "open"
  if (ruled && [...ruled.referenda].some((decision) => isAbout(decision, paragraph))) return "ad-referendum"
  return ruled?.isRuled || statusOf(paragraph) !== "NOC" ? "agreed" : "unchanged"
}

function openParagraphs(paragraphs: readonly Paragraph[]): Set<number> {
  const open = new Set<number>()
  paragraphs.forEach((paragraph, index) => {
    if (isUndecided(paragraph)) open.add(index)
  })
  for (const { from, to } of openExtents(paragraphs))
    for (let index = from.paragraph; index <= to.paragraph; index++) open.add(index)
  return open
}

function ruledParagraphs(paragraphs: readonly Paragraph[], decisions: readonly Decision[]): Map<ParagraphId, Ruled> {
  const ruled = new Map<ParagraphId, Ruled>()
  const isStanding = standingIn(paragraphs)
  for (const decision of decisions) {
    const isWhole = isOfWholeText(decision.target)
    for (const { id } of decision.paragraphs) {
      const known = ruled.get(id) ?? { isRuled: false, isDeferred: false, referenda: new Set() }
      ruled.set(id, known)
      if (decision.verdict === "defer") {
        if (isStanding(decision.target)) known.isDeferred = true
        continue
      }
      known.isRuled = true
      if (isWhole) known.isDeferred = false
      if (isWhole && decision.verdict === "accept") known.referenda.clear()
      if (decision.adReferendum) known.referenda.add(decision)
    }
  }
  return ruled
}

const isOfWholeText = ({ kind }: DecisionTarget) => kind === "paragraph" || kind === "selection"

/** Whether what was put off is still there to come back to. */
function standingIn(paragraphs: readonly Paragraph[]): (target: DecisionTarget) => boolean {
  let open: Set<string> | null = null
  return (target) => {
    if (!("id" in target) || target.kind === "paragraph") return true
    open ??= new Set<string>([
      ...readChanges(paragraphs).flatMap(({ id, isOpen }) => (isOpen ? [id] : [])),
      ...readBrackets(paragraphs).map(({ id }) => id),
      ...readGroups(paragraphs).flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
    ])
    return open.has(target.id)
  }
}

/** Whether anything of what a decision agreed is in the paragraph; one as it stands is agreed with all its words. */
const isAbout = ({ number, target }: Decision, { insertedDecision, deletedDecision, runs }: Paragraph): boolean =>
  isOfWholeText(target) ||
  insertedDecision === number ||
  deletedDecision === number ||
  runs.some(({ marks }) => marks.some((mark) => "decision" in mark && mark.decision === number))

import { readChanges } from "#model/change.ts"
import { crossingBrackets } from "#model/crossing.ts"
import { type DelegationCode, NOBODY, ownerOf } from "#model/ids.ts"
import { withoutOwn } from "#model/lawful.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { plainText } from "#model/plain-text.ts"
import type { DecisionTarget, Verdict } from "#model/protocol.ts"

/** What must hold of a text whatever has been done to it (L1, L4, L7). Shape: `base` is the base text at the start. */
export function brokenLaws(paragraphs: readonly Paragraph[], base: string): string[] {
  const broken: string[] = []
  if (plainText(paragraphs, "base") !== base) broken.push("L1: the base text has changed")
  const crossing = crossingBrackets(paragraphs)
  if (crossing) broken.push(`L7: brackets ${crossing.join(" and ")} cross`)
  for (const { id, isOpen, breakOnly, proposers } of readChanges(paragraphs))
    if (isOpen && !breakOnly && proposers.length === 0 && ownerOf(id) !== NOBODY)
      broken.push(`L4: nobody stands behind ${id}`)
  return broken
}

/** L2, over the whole text and not a window of it. */
export const isOwnAlone = (before: readonly Paragraph[], after: readonly Paragraph[], D: DelegationCode): boolean =>
  withoutOwn(before, D) === withoutOwn(after, D)

/** What a ruling should have cleared away and has left behind (L5, L6); null for nothing. */
export function residueOf(
  paragraphs: readonly Paragraph[],
  { target, verdict }: { readonly target: DecisionTarget; readonly verdict: Verdict },
): string | null {
  if (target.kind === "selection" || target.kind === "decision" || verdict === "defer") return null
  const { kind, id } = target
  const marks = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => run.marks))
  const isOpenChange = () => readChanges(paragraphs).some((change) => change.id === id && change.isOpen)
  const isNamed = () =>
    marks.some((mark) => (mark.type === "proposer" ? mark.change === id : mark.id === id)) ||
    paragraphs.some((paragraph) => paragraph.inserted === id || paragraph.deleted === id)
  const isLeft = {
    change: () => (verdict === "reject" ? isNamed() : isOpenChange()),
    bracket: isNamed,
    option: isNamed,
    group: () => marks.some((mark) => mark.type === "option" && mark.group === id),
    paragraph: () => false,
  }[kind]
  return isLeft() ? `${verdict} of ${kind} ${id} has left something behind` : null
}

import { type DelegationCode, NOBODY, type ParagraphId } from "./ids.ts"
import { openBySection } from "./open-by-section.ts"
import type { Paragraph } from "./paragraph.ts"
import type { OpenItem } from "./protocol.ts"
import { targetKey } from "./target-key.ts"

/** What one delegation still has open in one section. */
export type Objections = {
  /** Undecided changes it stands behind. */
  readonly changes: number
  readonly brackets: number
  /** Open things it opposes. */
  readonly opposes: number
}

/** One section of the text and, for each delegation that has anything open in it, how much. */
export type SectionObjections = {
  /** The first paragraph of the section that is not the printed head. */
  readonly paragraph: ParagraphId
  /** The words of the call; "" for what stands before the first. */
  readonly call: string
  readonly of: ReadonlyMap<DelegationCode, Objections>
}

export const totalOf = ({ changes, brackets, opposes }: Objections): number => changes + brackets + opposes

/**
 * Where the objections are: sections of the text by delegations. What nobody is known to propose counts for NOBODY. What
 * reaches over several sections counts where it begins.
 *
 * Shape:  `opposed` is who opposes what (`opposedTargets`); null where positions are not to be seen.
 */
export function objectionsBySection(
  paragraphs: readonly Paragraph[],
  open: readonly OpenItem[],
  opposed: ReadonlyMap<string, readonly DelegationCode[]> | null,
): SectionObjections[] {
  return openBySection(paragraphs, open).map(({ section, first, items }) => ({
    paragraph: first.id,
    call: section.name,
    of: countedBy(items, opposed),
  }))
}

type Counts = { -readonly [Part in keyof Objections]: number }

function countedBy(items: readonly OpenItem[], opposed: ReadonlyMap<string, readonly DelegationCode[]> | null) {
  const of = new Map<DelegationCode, Counts>()
  const add = (code: DelegationCode, part: keyof Objections) => {
    const counts = of.get(code) ?? { changes: 0, brackets: 0, opposes: 0 }
    counts[part]++
    of.set(code, counts)
  }
  for (const { target, proposers } of items) {
    const part = target.kind === "change" ? "changes" : target.kind === "bracket" ? "brackets" : null
    if (part !== null) for (const code of proposers.length > 0 ? proposers : [NOBODY]) add(code, part)
    for (const code of opposed?.get(targetKey(target)) ?? []) add(code, "opposes")
  }
  return of
}

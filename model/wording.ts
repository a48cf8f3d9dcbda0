import { addProposers, type Extent, indexesIn, isInside } from "./extent.ts"
import type { DelegationCode } from "./ids.ts"
import { isInsertion, isRevision } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/**
 * Whose words stand in a stretch of the text. Whoever writes an alternative to some words marks them as the other
 * alternative, and is no author of them: base wording is the base text's, inserted words are their proposers'.
 *
 * Shape: `isBase` where words of the base text stand in it, struck ones included; `proposers` are the delegations behind
 *        the changes in it, decided or not, in the order in which they are met.
 * Source: laws L1 and L6, model/RULES.md.
 */
export type Wording = { readonly isBase: boolean; readonly proposers: readonly DelegationCode[] }

/** Reads whose words stand between the ends of an extent. */
export function wordingOf(paragraphs: readonly Paragraph[], extent: Extent): Wording {
  const proposers: DelegationCode[] = []
  let isBase = false
  for (const index of indexesIn(extent.from.paragraph, extent.to.paragraph)) {
    let offset = 0
    for (const { text, marks } of (paragraphs[index] as Paragraph).runs) {
      const at = { paragraph: index, offset }
      offset += text.length
      if (!isInside(extent, at)) continue
      if (text.trim() !== "" && !marks.some(isInsertion)) isBase = true
      for (const mark of marks) if (isRevision(mark)) addProposers(proposers, marks, mark.id)
    }
  }
  return { isBase, proposers }
}

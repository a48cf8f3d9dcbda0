import { baseOf, proposedBy } from "#model/projection.ts"
import { piecesOf, solidKeys } from "#model/word-difference.ts"
import { compiledSample } from "./compiled.ts"
import type { Sample } from "./load.ts"
import { againstBase, type Problems } from "./problems.ts"

/** Law L12: every proposal is in the compiled draft as proposed by its delegation, and under it lies the base text. */
export function compiledHasAll(sample: Sample): Problems {
  const { paragraphs, report } = compiledSample(sample)
  const words = (text: string) => solidKeys(piecesOf(text)).join(" ")
  return [
    ...againstBase(sample, baseOf(paragraphs), "the base text of the compiled draft"),
    ...report.flatMap(({ contribution, outcome }) => {
      const { id, kind, delegation } = contribution
      if (kind === "note" || kind === "reasons") return []
      if (outcome !== "placed" && outcome !== "no-change") return [`${id} is not in the compiled draft.`]
      const lines = proposedBy(paragraphs, delegation).map(({ text }) => words(text))
      const isThere = lines.some((line) => line.includes(words(contribution.words)))
      return isThere ? [] : [`${id} is not in the compiled draft as proposed by ${delegation}.`]
    }),
  ]
}

import { readBrackets } from "./bracket.ts"
import { containsExtent, type Extent, findExtents, holdsParagraph, indexesIn, isInside } from "./extent.ts"
import type { BracketId } from "./ids.ts"
import { type Paragraph, textOf } from "./paragraph.ts"
import type { Redraft } from "./redraft.ts"
import { type Ask, type Ruling, refuse } from "./ruling.ts"
import { acceptBreak, acceptWords, keepBreak, liftMarks, type Reach, strikeBreak, strikeWords } from "./verdict.ts"

const anything: Reach = () => true

/**
 * Rules on a bracket. Lifted, only the bracket goes, and brackets inside stay open (law L7). Accepted, what stands in it
 * is agreed. Rejected, what stands in it leaves the text: inserted words vanish, base text is struck (law L1).
 *
 * Refuses: "not-found"; when accepting, "options-open" while options stand inside, "inner-brackets-open" while brackets
 *          do, unless they are included.
 * Source:  laws L1, L5, L7, model/RULES.md.
 */
export function ruleOnBracket(ask: Ask, id: BracketId, verdict: "accept" | "reject" | "lift"): Ruling {
  const bracket = readBrackets(ask.paragraphs).find((bracket) => bracket.id === id)
  if (!bracket) return refuse("not-found")
  if (verdict === "lift") return { ok: true, redraft: lifting(bracket, [id]) }
  if (verdict === "reject") return { ok: true, redraft: striking(ask, bracket) }
  const options = optionsWithin(ask.paragraphs, bracket)
  if (options.length > 0) return refuse("options-open", options)
  const inner = bracketsWithin(ask.paragraphs, bracket).filter((other) => other !== id)
  if (inner.length > 0 && !ask.includeInner) return refuse("inner-brackets-open", inner)
  return { ok: true, redraft: accepting(ask, bracket, [id, ...inner]) }
}

/** Ids of the brackets that lie wholly within an extent. */
export const bracketsWithin = (paragraphs: readonly Paragraph[], extent: Extent): string[] =>
  readBrackets(paragraphs).flatMap((bracket) => (containsExtent(extent, bracket) ? [bracket.id] : []))

/** Ids of the options that lie wholly within an extent. */
export const optionsWithin = (paragraphs: readonly Paragraph[], extent: Extent): string[] =>
  findExtents(paragraphs, "option").flatMap((option) => (containsExtent(extent, option) ? [option.mark.id] : []))

/** Agrees all that is undecided within an extent and takes these brackets and options off. */
export function accepting({ number }: Pick<Ask, "number">, extent: Extent, lifted: readonly string[]): Redraft {
  return {
    paragraphs: indexesIn(extent.from.paragraph, extent.to.paragraph),
    words({ marks }, at) {
      const after = isInside(extent, at) ? acceptWords(marks, number, anything) : marks
      return after && liftMarks(after, (id) => lifted.includes(id))
    },
    breakOf: (paragraph, index) =>
      holdsBreak(extent, paragraph, index) ? acceptBreak(paragraph, number, anything) : keepBreak,
    lifts: (id) => lifted.includes(id),
  }
}

/** Takes all within an extent out of the text, and the brackets and options that lie wholly in it. */
export function striking({ paragraphs, number }: Pick<Ask, "paragraphs" | "number">, extent: Extent): Redraft {
  const gone = new Set([...bracketsWithin(paragraphs, extent), ...optionsWithin(paragraphs, extent)])
  return {
    paragraphs: indexesIn(extent.from.paragraph, extent.to.paragraph),
    words: ({ marks }, at) => (isInside(extent, at) ? strikeWords(marks, number, (id) => gone.has(id)) : marks),
    breakOf: (paragraph, index) =>
      holdsParagraph(extent, index, textOf(paragraph).length) ? strikeBreak(paragraph, number) : keepBreak,
    lifts: (id) => gone.has(id),
  }
}

/** Takes these brackets off and leaves all else as it is. */
const lifting = (extent: Extent, lifted: readonly string[]): Redraft => ({
  paragraphs: indexesIn(extent.from.paragraph, extent.to.paragraph),
  words: ({ marks }) => liftMarks(marks, (id) => lifted.includes(id)),
  breakOf: () => keepBreak,
})

/** A break is inside when words before and behind it are, or when all of its paragraph is. */
export const holdsBreak = (extent: Extent, paragraph: Paragraph, index: number): boolean =>
  (extent.from.paragraph < index && index <= extent.to.paragraph) ||
  holdsParagraph(extent, index, textOf(paragraph).length)

import { alignment } from "#model/alignment.ts"
import { type Bracket, readBrackets } from "#model/bracket.ts"
import { isDeletion, isInsertion, isProposer } from "#model/marks.ts"
import { readGroups } from "#model/option.ts"
import type { Paragraph, Run } from "#model/paragraph.ts"
import { plainly } from "#model/same-words.ts"

/** How much of what the negotiated draft holds the compiled one has already. */
export type Likeness = { readonly what: string; readonly found: number; readonly of: number }

/**
 * Holds a compiled draft against the one that was negotiated.
 *
 * Shape: inserted words count where they stand in the same paragraph in the same order, or, for a paragraph only one of
 *        the drafts has, in an inserted one that shares half of its words. Deleted words count at the same place of the base
 *        text; a bracket, where one begins in the same paragraph; an option, where one has six words of ten in common.
 */
export function likenessOf(negotiated: readonly Paragraph[], compiled: readonly Paragraph[]): Likeness[] {
  return [
    wordsShared("inserted words", negotiated, compiled),
    wordsShared("inserted words that somebody is known to propose", negotiated, compiled, isSponsored),
    deletedShared("deleted words", negotiated, compiled),
    deletedShared("deleted words that somebody is known to want out", negotiated, compiled, isSponsored),
    bracketsShared(negotiated, compiled),
    optionsShared(negotiated, compiled),
    wordsShared("words the compiled draft inserts that are in the negotiated one", compiled, negotiated),
    deletedShared("words the compiled draft deletes that are so in the negotiated one", compiled, negotiated),
  ]
}

const wordsOf = (text: string): string[] => plainly(text).match(/[\p{L}\p{N}]+/gu) ?? []
const common = (a: readonly string[], b: readonly string[]) =>
  alignment(a.length, b.length, (i, j) => a[i] === b[j]).length

const anyRun = () => true
const isSponsored = ({ marks }: Run) => marks.some(isProposer)

function wordsShared(
  what: string,
  wanted: readonly Paragraph[],
  there: readonly Paragraph[],
  isMeant: (run: Run) => boolean = anyRun,
): Likeness {
  const insertedIn = (paragraphs: readonly Paragraph[], isCounted = anyRun as (run: Run) => boolean) =>
    paragraphs.flatMap(({ runs }) => wordsOf(textUnder(runs, (run) => run.marks.some(isInsertion) && isCounted(run))))
  const added = there.filter((paragraph) => paragraph.inserted !== null).map((paragraph) => insertedIn([paragraph]))
  let [found, of] = [0, 0]
  for (const paragraph of wanted) {
    const words = insertedIn([paragraph], isMeant)
    const same = insertedIn(there.filter(({ id }) => id === paragraph.id || id.startsWith(`${paragraph.id}-`)))
    const near = paragraph.inserted === null ? 0 : Math.max(0, ...added.map((other) => common(words, other)))
    found += Math.max(common(words, same), near * 2 >= words.length ? near : 0)
    of += words.length
  }
  return { what, found, of }
}

function deletedShared(
  what: string,
  wanted: readonly Paragraph[],
  there: readonly Paragraph[],
  isMeant: (run: Run) => boolean = anyRun,
): Likeness {
  const struck = new Map(there.map((paragraph) => [paragraph.id, struckPlaces(paragraph)]))
  let [found, of] = [0, 0]
  for (const paragraph of wanted) {
    const places = struckPlaces(paragraph, isMeant)
    of += places.size
    found += [...places].filter((place) => struck.get(paragraph.id)?.has(place)).length
  }
  return { what, found, of }
}

/** The places, among the words of the base text of a paragraph, of those that are struck in part or whole. */
function struckPlaces({ runs }: Paragraph, isMeant: (run: Run) => boolean = anyRun): Set<number> {
  const base = runs.filter(({ marks }) => !marks.some(isInsertion))
  const text = base.map((run) => run.text).join("")
  const isStruckAt = base.flatMap((run) =>
    Array<boolean>(run.text.length).fill(run.marks.some(isDeletion) && isMeant(run)),
  )
  const places = new Set<number>()
  let place = 0
  for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (isStruckAt.slice(word.index, word.index + word[0].length).some(Boolean)) places.add(place)
    place++
  }
  return places
}

function bracketsShared(negotiated: readonly Paragraph[], compiled: readonly Paragraph[]): Likeness {
  const begins = (paragraphs: readonly Paragraph[], { from }: Bracket) => paragraphs[from.paragraph]?.id
  const there = readBrackets(compiled).map((bracket) => begins(compiled, bracket))
  const brackets = readBrackets(negotiated)
  const found = brackets.filter((bracket) => there.includes(begins(negotiated, bracket)))
  return { what: "brackets", found: found.length, of: brackets.length }
}

function optionsShared(negotiated: readonly Paragraph[], compiled: readonly Paragraph[]): Likeness {
  const textsOf = (paragraphs: readonly Paragraph[]) =>
    readGroups(paragraphs).flatMap(({ options }) => options.map(({ text }) => wordsOf(text)))
  const there = textsOf(compiled)
  const options = textsOf(negotiated)
  const isThere = (words: readonly string[]) =>
    there.some((other) => common(words, other) >= 0.6 * Math.max(words.length, other.length))
  return { what: "options", found: options.filter(isThere).length, of: options.length }
}

const textUnder = (runs: readonly Run[], isMeant: (run: Run) => boolean) =>
  runs.map((run) => (isMeant(run) ? run.text : " ")).join("")

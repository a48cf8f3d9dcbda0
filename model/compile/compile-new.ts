import { type Contribution, jointTagOf } from "../contribution.ts"
import type { ParagraphId } from "../ids.ts"
import { letterBetween } from "../lettering.ts"
import { maxSourceLength } from "../mark-attributes.ts"
import type { Mark } from "../marks.ts"
import type { Paragraph, Run } from "../paragraph.ts"
import { joinRuns, sortedMarks } from "../runs.ts"
import { editsBetween, piecesOf, shareKept } from "../word-difference.ts"
import { insertionBy, type NamedChange, type Naming } from "./naming.ts"
import type { Placements } from "./placement.ts"
import type { Reading } from "./readings.ts"
import { type Departure, type Variant, weave } from "./weave.ts"

/** A new text and those who tabled it. */
export type NewText = { readonly who: readonly Contribution[]; readonly text: string }

type NewBench = {
  readonly naming: Naming
  readonly placements: Placements
  /** Whether they stand beside a base paragraph, which keeps its own id. */
  readonly replaces?: boolean
}

/**
 * The inserted paragraphs of one place. Texts that are nearly the same are one paragraph of all who tabled them, with
 * options where they differ; texts that are not are options themselves, each under the tag of those who tabled it.
 *
 * Shape: `at` is the paragraph as it would be there, without words. `changes` has one of each paragraph, with all who
 *        tabled something in it behind it.
 */
export function compileNew(
  at: Omit<Paragraph, "runs">,
  texts: readonly NewText[],
  { naming, placements, replaces = false }: NewBench,
): { readonly paragraphs: readonly Paragraph[]; readonly changes: readonly NamedChange[] } {
  const families = familiesOf(texts)
  const options = families.length > 1 ? naming.options(families.length) : []
  const changes = families.map(({ who }) => naming.change(who))
  const paragraphs = families.map((family, i): Paragraph => {
    const change = changes[i] as NamedChange
    const option = options[i]
    const keepsId = i === 0 && !replaces
    const id = keepsId ? at.id : naming.paragraphBeside(at.id, (family.who[0] as Contribution).delegation)
    placements.place(family.who, { paragraph: id, change: change.id, option: option?.id })
    const runs = runsOf(family, { id, change, round: option ? [option] : [], naming, placements })
    const [first] = family.who
    const label = first?.kind === "ADD" ? letterBetween(first.label) : null
    return { ...at, id, label, source: tagAbove(family.who), inserted: change.id, runs }
  })
  return { paragraphs, changes }
}

/** Texts that are nearly the same: the pieces of the first, and each as a reading of it. */
type Family = {
  readonly who: readonly Contribution[]
  readonly pieces: readonly string[]
  readonly readings: readonly Reading[]
}

/** From this share of common words on, two texts are one with differences. */
const nearlySame = 0.8

function familiesOf(texts: readonly NewText[]): Family[] {
  const families: Family[] = []
  for (const { who, text } of texts) {
    const pieces = piecesOf(text)
    const index = families.findIndex((family) => isNear(family.pieces, pieces))
    const family = families[index]
    const edits = family ? editsBetween(family.pieces, pieces) : []
    const reading = { who, pieces, edits, isRewritten: false }
    if (family) families[index] = { ...family, who: [...family.who, ...who], readings: [...family.readings, reading] }
    else families.push({ who, pieces, readings: [reading] })
  }
  return families
}

const isNear = (a: readonly string[], b: readonly string[]) =>
  Math.min(shareKept(a, editsBetween(a, b)), shareKept(b, editsBetween(b, a))) >= nearlySame

type FamilyBench = Required<Omit<NewBench, "replaces">> & {
  readonly id: ParagraphId
  readonly change: NamedChange
  readonly round: readonly Mark[]
}

/** The words all have are one change of all of them; where they differ each wording is a change of its own, and an option. */
function runsOf({ pieces, readings }: Family, bench: FamilyBench): Run[] {
  const { id, change, round, naming, placements } = bench
  const runs: Run[] = []
  const add = (words: readonly string[], marks: readonly Mark[]) =>
    runs.push({ text: words.join(""), marks: sortedMarks([...marks, ...round]) })
  let at = 0
  for (const departure of weave(pieces, readings)) {
    add(pieces.slice(at, departure.from), insertionBy(change))
    at = departure.to
    const wordings = wordingsOf(pieces, departure, readings).filter((wording) => wording.pieces.length > 0)
    const bracket = naming.bracket()
    const options = wordings.length > 1 ? naming.options(wordings.length) : []
    wordings.forEach(({ pieces: words, who }, i) => {
      const own = naming.change(who)
      const option = options[i]
      add(words, [...insertionBy(own), bracket, ...(option ? [option] : [])])
      placements.place(who, { paragraph: id, change: own.id, option: option?.id })
    })
  }
  add(pieces.slice(at), insertionBy(change))
  return joinRuns(runs)
}

/** What stands there in the first text, of those who have it so, and every other wording. */
function wordingsOf(
  pieces: readonly string[],
  { from, to, variants }: Departure,
  readings: readonly Reading[],
): Variant[] {
  const others = new Set(variants.flatMap(({ who }) => who))
  const who = readings.flatMap((reading) => reading.who).filter((contribution) => !others.has(contribution))
  return [{ pieces: pieces.slice(from, to), who }, ...variants]
}

const tagAbove = (who: readonly Contribution[]): string | null =>
  who.every(({ source }) => source.document === null) ? null : jointTagOf(who).slice(0, maxSourceLength)

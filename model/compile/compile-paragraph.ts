import type { Contribution } from "../contribution.ts"
import type { ChangeId, ParagraphId } from "../ids.ts"
import type { Mark } from "../marks.ts"
import { type Paragraph, type Run, textOf } from "../paragraph.ts"
import { joinRuns, sortedMarks } from "../runs.ts"
import { piecesOf } from "../word-difference.ts"
import { compileNew } from "./compile-new.ts"
import { deletionBy, insertionBy, type NamedChange, type Naming } from "./naming.ts"
import type { Placements } from "./placement.ts"
import { readingsOf } from "./readings.ts"
import { type Departure, weave } from "./weave.ts"

/** What a draft is compiled with: names for what it holds, and a list of where each contribution went. */
export type Bench = { readonly naming: Naming; readonly placements: Placements }

/**
 * A base paragraph with what was tabled at it: words struck and inserted where its readings differ from it, struck as a
 * whole where somebody wants it out, and behind it the texts that have too little in common with it to be woven in. What
 * delegations disagree on stands in brackets; different words for the same place are options.
 */
export function compileParagraph(base: Paragraph, contributions: readonly Contribution[], bench: Bench): Paragraph[] {
  const { naming, placements } = bench
  const ofKind = (kind: Contribution["kind"]) => contributions.filter((contribution) => contribution.kind === kind)
  const pieces = piecesOf(textOf(base))
  // An empty paragraph has no words that anybody could stand behind striking.
  const [struckBy, keptBy] =
    pieces.length > 0 ? [ofKind("SUP"), ofKind("NOC")] : [[], [...ofKind("SUP"), ...ofKind("NOC")]]
  const texts = contributions.filter(({ kind }) => kind !== "NOC")
  const { readings, unread } = readingsOf(pieces, texts)
  for (const { contribution, why } of unread) placements.set({ contribution, outcome: "not-placed", why })
  for (const contribution of keptBy) placements.set({ contribution, outcome: "no-change" })
  const changing = readings.filter(({ edits }) => edits.length > 0)
  for (const contribution of readings.filter(({ edits }) => edits.length === 0).flatMap(({ who }) => who))
    placements.set({ contribution, outcome: "no-change" })
  const [woven, rewritten] = [changing.filter((one) => !one.isRewritten), changing.filter((one) => one.isRewritten)]

  const strikes: NamedChange[] = []
  let deleted: ChangeId | null = null
  if (struckBy.length > 0) {
    const strike = naming.change(struckBy)
    placements.place(struckBy, { paragraph: base.id, change: strike.id })
    strikes.push(strike)
    // With its break gone, words that others insert here would run into the paragraph before.
    if (woven.length === 0) deleted = strike.id
  }
  const beside = compileNew(
    { ...base, baseLabel: null },
    rewritten.map(({ who, pieces: words }) => ({ who, text: words.join("") })),
    { ...bench, replaces: true },
  )
  strikes.push(...beside.changes)
  const isContested =
    beside.paragraphs.length > 0 ||
    (struckBy.length > 0 && woven.length + keptBy.length > 0) ||
    (keptBy.length > 0 && woven.length > 0)
  const round = isContested ? [naming.bracket()] : []
  const runs = wovenRuns({ pieces, departures: weave(pieces, woven), paragraph: base.id, strikes }, bench)
  return [
    { ...base, deleted, runs: under(round, runs) },
    ...beside.paragraphs.map((paragraph) => ({ ...paragraph, runs: under(round, paragraph.runs) })),
  ]
}

type Woven = {
  readonly pieces: readonly string[]
  readonly departures: readonly Departure[]
  readonly paragraph: ParagraphId
  /** Changes that strike the whole paragraph. */
  readonly strikes: readonly NamedChange[]
}

function wovenRuns({ pieces, departures, paragraph, strikes }: Woven, { naming, placements }: Bench): Run[] {
  const runs: Run[] = []
  const struck = strikes.flatMap(deletionBy)
  const add = (words: readonly string[], marks: readonly Mark[]) =>
    runs.push({ text: words.join(""), marks: sortedMarks(marks) })
  let at = 0
  for (const { from, to, variants } of departures) {
    add(pieces.slice(at, from), struck)
    at = to
    const changes = variants.map(({ who }) => naming.change(who))
    const isChoice = variants.filter((variant) => variant.pieces.length > 0).length > 1
    const isContested = variants.length > 1 || variants.some(({ who }) => who.some(({ kind }) => kind === "fragment"))
    const round = isContested ? [naming.bracket()] : []
    const options = isChoice ? [...naming.options(variants.filter((variant) => variant.pieces.length > 0).length)] : []
    add(pieces.slice(from, to), [...struck, ...changes.flatMap(deletionBy), ...round])
    variants.forEach((variant, i) => {
      const change = changes[i] as NamedChange
      const option = variant.pieces.length > 0 ? options.shift() : undefined
      add(variant.pieces, [...insertionBy(change), ...round, ...(option ? [option] : [])])
      placements.place(variant.who, { paragraph, change: change.id, option: option?.id })
    })
  }
  add(pieces.slice(at), struck)
  return joinRuns(runs)
}

export const under = (marks: readonly Mark[], runs: readonly Run[]): Run[] =>
  marks.length === 0
    ? [...runs]
    : joinRuns(runs.map((run) => ({ ...run, marks: sortedMarks([...run.marks, ...marks]) })))

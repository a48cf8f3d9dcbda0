import { type ComparisonRow, rowsOf } from "../comparison-rows.ts"
import { type Contribution, currentOf, type Tabled } from "../contribution.ts"
import type { GroupId, ParagraphId } from "../ids.ts"
import { isOption } from "../marks.ts"
import { attributeDefaults, type Paragraph, textOf } from "../paragraph.ts"
import { haveSameWords, piecesOf } from "../word-difference.ts"
import { compileNew, type NewText } from "./compile-new.ts"
import { type Bench, compileParagraph, under } from "./compile-paragraph.ts"
import { Naming } from "./naming.ts"
import { type Placement, Placements } from "./placement.ts"

/** A first working draft. Shape: `labelledGroups` are printed "Option 1", "Option 2"; `report` has one line for each contribution. */
export type Compiled = {
  readonly paragraphs: readonly Paragraph[]
  readonly labelledGroups: readonly GroupId[]
  readonly report: readonly Placement[]
}

/**
 * Makes a first working draft of a base text and what was tabled at it. The same words of several delegations are one
 * change with all of them behind it; different words for one place are options; what delegations disagree on stands in
 * brackets. Letters are left to be counted by place, but for such as `b bis`.
 *
 * Shape:  `base` is the base text as paragraphs without marks; a printed head (style `header`) stays as it is.
 * Source: law L12, model/RULES.md.
 */
export function compile(base: readonly Paragraph[], { places, contributions }: Tabled): Compiled {
  const known = [...base, ...places].map(({ id }) => id)
  const bench: Bench = { naming: new Naming(known), placements: new Placements() }
  const rows = rowsOf(base.filter(isBody).map(plainOf), places)
  const heard = hearing(contributions, rows, bench)
  const byId = new Map(base.map((paragraph) => [paragraph.id, paragraph]))
  const texts = newTextsOf(rows, heard)
  const body = rows.flatMap((row) => {
    const paragraph = byId.get(row.id)
    if (paragraph) return compileParagraph(paragraph, heard.get(row.id) ?? [], bench)
    return newParagraphs(row, texts.get(row.id) ?? [], bench)
  })
  const paragraphs = withTagsOnce([...base.filter((paragraph) => !isBody(paragraph)), ...body])
  return { paragraphs, labelledGroups: groupsIn(paragraphs), report: bench.placements.of(contributions) }
}

const isBody = ({ style }: Paragraph) => style !== "header"
const plainOf = ({ baseLabel, ...paragraph }: Paragraph) => ({
  ...paragraph,
  label: baseLabel,
  text: textOf({ ...paragraph, baseLabel }),
})

/** What counts at each row: current texts, one of each delegation. Of all others it is noted why they do not. */
function hearing(
  contributions: readonly Contribution[],
  rows: readonly ComparisonRow[],
  { placements }: Bench,
): Map<ParagraphId, Contribution[]> {
  const known = new Map(rows.map((row) => [row.id, row]))
  const current = new Set(currentOf(contributions))
  const heard = new Map<ParagraphId, Contribution[]>()
  for (const contribution of [...contributions].reverse()) {
    const { kind, row, delegation } = contribution
    const at = known.get(row)
    const beside = heard.get(row) ?? []
    if (!current.has(contribution)) {
      const by = contributions.find(({ supersedes }) => supersedes === contribution.id) as Contribution
      placements.set({ contribution, outcome: "superseded", by })
    } else if (kind === "note" || kind === "reasons") placements.set({ contribution, outcome: "not-text" })
    else if (at === undefined || at.isNew !== (kind === "ADD"))
      placements.set({ contribution, outcome: "not-placed", why: "row-gone" })
    else if (kind !== "fragment" && beside.some((one) => one.delegation === delegation && one.kind !== "fragment"))
      placements.set({ contribution, outcome: "not-placed", why: "text-beside" })
    else heard.set(row, [contribution, ...beside])
  }
  return heard
}

/**
 * The texts of each new place. The same words tabled at several places between the same two base paragraphs are one text,
 * at the first of them.
 */
function newTextsOf(
  rows: readonly ComparisonRow[],
  heard: ReadonlyMap<ParagraphId, readonly Contribution[]>,
): Map<ParagraphId, NewText[]> {
  const texts = new Map<ParagraphId, NewText[]>()
  let between: { row: ParagraphId; text: NewText & { who: Contribution[] } }[] = []
  for (const row of rows) {
    if (!row.isNew) {
      between = []
      continue
    }
    for (const contribution of heard.get(row.id) ?? []) {
      const pieces = piecesOf(contribution.words)
      const known = between.find(({ text }) => haveSameWords(piecesOf(text.text), pieces))
      if (known) known.text.who.push(contribution)
      else {
        const text = { who: [contribution], text: contribution.words }
        between.push({ row: row.id, text })
        texts.set(row.id, [...(texts.get(row.id) ?? []), text])
      }
    }
  }
  return texts
}

function newParagraphs({ id, style, level }: ComparisonRow, texts: readonly NewText[], bench: Bench): Paragraph[] {
  if (texts.length === 0) return []
  const { paragraphs } = compileNew({ ...attributeDefaults, id, style, level }, texts, bench)
  const round = paragraphs.length > 1 ? [bench.naming.bracket()] : []
  return paragraphs.map((paragraph) => ({ ...paragraph, runs: under(round, paragraph.runs) }))
}

/** A tag is printed above the first of the paragraphs that stand under it. */
function withTagsOnce(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, i) => {
    const above = paragraphs[i - 1]
    const isRepeated = paragraph.source !== null && above?.inserted != null && above.source === paragraph.source
    return isRepeated ? { ...paragraph, source: null } : paragraph
  })
}

const groupsIn = (paragraphs: readonly Paragraph[]): GroupId[] => [
  ...new Set(
    paragraphs.flatMap(({ runs }) => runs.flatMap(({ marks }) => marks.filter(isOption).map(({ group }) => group))),
  ),
]

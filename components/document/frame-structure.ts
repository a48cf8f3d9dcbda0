import { type Bracket, readBrackets } from "#model/bracket.ts"
import type { BracketId, GroupId } from "#model/ids.ts"
import { onceEach } from "#model/once-each.ts"
import { type OptionGroup, readGroups } from "#model/option.ts"
import type { ParagraphView } from "#model/protocol.ts"
import { isSameList } from "#model/same-list.ts"

/** A bracket as drawn. Shape: `depth` 1 for the outermost; `offset` counts characters of the paragraph. */
export type Glyph = {
  readonly bracket: BracketId
  readonly side: "open" | "close"
  readonly depth: number
  readonly offset: number
}

/** Where brackets and alternatives stand, by index of the paragraph. */
type Structure = {
  readonly glyphs: ReadonlyMap<number, readonly Glyph[]>
  readonly alternatives: ReadonlyMap<number, Alternative>
}
type KnownStructure = Structure & { readonly bearers: readonly unknown[]; readonly labelledGroups: readonly GroupId[] }
let lastStructure: KnownStructure | null = null

/** Most keys fall where neither a bracket nor an alternative is: then both stand where they stood. */
export function structureOf(paragraphs: readonly ParagraphView[], labelledGroups: readonly GroupId[]): Structure {
  const bearers = paragraphs.flatMap((paragraph, i) => (bearsStructure(paragraph) ? [i, paragraph] : []))
  if (lastStructure?.labelledGroups === labelledGroups && isSameList(lastStructure.bearers, bearers))
    return lastStructure
  const glyphs = glyphsOf(paragraphs)
  const alternatives = alternativesOf(paragraphs, labelledGroups)
  lastStructure = { glyphs, alternatives, bearers, labelledGroups }
  return lastStructure
}

const bearsStructure = onceEach(({ runs }: ParagraphView): boolean =>
  runs.some(({ marks }) => marks.some(({ type }) => type === "bracket" || type === "option")),
)

export const noGlyphs: readonly Glyph[] = []

/** What a paragraph shows of the alternatives it belongs to. */
export type Alternative = {
  /** "Option 1", printed above; only in groups that the draft labels. */
  readonly optionLabel: string | null
  /** Of a group that the draft does not label: which alternative this is, from 1, and of how many. */
  readonly alternative: readonly [place: number, count: number] | null
  readonly classNames: readonly string[]
}
export const noAlternative: Alternative = { optionLabel: null, alternative: null, classNames: [] }

/** Openings in document order, outer first; endings inner first. */
function glyphsOf(paragraphs: readonly ParagraphView[]): Map<number, Glyph[]> {
  const glyphs = new Map<number, Glyph[]>()
  const add = (paragraph: number, glyph: Glyph) => {
    const known = glyphs.get(paragraph)
    if (known) known.push(glyph)
    else glyphs.set(paragraph, [glyph])
  }
  const brackets = readBrackets(paragraphs)
  for (const { id, from, depth } of brackets)
    add(from.paragraph, { bracket: id, side: "open", depth: depth + 1, offset: from.offset })
  const byEnd = (a: Bracket, b: Bracket) =>
    a.to.paragraph - b.to.paragraph || a.to.offset - b.to.offset || b.depth - a.depth
  for (const { id, to, depth } of brackets.sort(byEnd))
    add(to.paragraph, { bracket: id, side: "close", depth: depth + 1, offset: to.offset })
  return glyphs
}

/** The label or caption of each alternative and the tie that runs beside a group, by paragraph. */
function alternativesOf(
  paragraphs: readonly ParagraphView[],
  labelledGroups: readonly GroupId[],
): Map<number, Alternative> {
  const alternatives = new Map<number, Alternative>()
  for (const group of readGroups(paragraphs)) {
    const first = Math.min(...group.options.map((option) => option.from.paragraph))
    const last = Math.max(...group.options.map((option) => option.to.paragraph))
    if (group.options.length > 1)
      for (let i = first; i <= last; i++) addClasses(alternatives, i, ["tied", ...tieEnds(i, first, last)])
    addOptions(alternatives, group, labelledGroups.includes(group.id))
  }
  return alternatives
}

function tieEnds(i: number, first: number, last: number): string[] {
  return [...(i === first ? ["tie-start"] : []), ...(i === last ? ["tie-end"] : [])]
}

function addOptions(alternatives: Map<number, Alternative>, { options }: OptionGroup, isLabelled: boolean): void {
  for (const [index, { from, to, number }] of options.entries()) {
    for (let i = from.paragraph; i <= to.paragraph; i++) addClasses(alternatives, i, ["alternative-text"])
    addClasses(alternatives, from.paragraph, ["alternative-start"])
    const at = alternatives.get(from.paragraph) ?? noAlternative
    const label = isLabelled
      ? { optionLabel: `Option ${number}` }
      : { alternative: [index + 1, options.length] as const }
    alternatives.set(from.paragraph, { ...at, ...label })
  }
}

function addClasses(alternatives: Map<number, Alternative>, index: number, classNames: readonly string[]): void {
  const at = alternatives.get(index) ?? noAlternative
  alternatives.set(index, { ...at, classNames: [...new Set([...at.classNames, ...classNames])] })
}

import { type Bracket, readBrackets } from "#model/bracket.ts"
import {
  type BracketId,
  CHAIR,
  type DelegationCode,
  type GroupId,
  NOBODY,
  ownerOf,
  type ParagraphId,
} from "#model/ids.ts"
import { isOpenRevision } from "#model/marks.ts"
import { onceEach } from "#model/once-each.ts"
import { type OptionGroup, readGroups } from "#model/option.ts"
import { textOf } from "#model/paragraph.ts"
import type { ParagraphView } from "#model/protocol.ts"

/** A bracket as drawn. Shape: `depth` 1 for the outermost; `offset` counts characters of the paragraph. */
export type Glyph = {
  readonly bracket: BracketId
  readonly side: "open" | "close"
  readonly depth: number
  readonly offset: number
}

/**
 * What stands round the words of a paragraph: everything the page draws that nobody typed. The static text and the
 * editor draw the same frame.
 */
export type ParagraphFrame = {
  readonly className: string
  /** Brackets that open before the letter. */
  readonly leading: readonly Glyph[]
  /** Brackets drawn among the words. */
  readonly glyphs: readonly Glyph[]
  readonly tag: string | null
  /** "Option 1", printed above; only in groups that the draft labels. */
  readonly optionLabel: string | null
  readonly letter: string | null
  readonly oldLetter: string | null
  readonly status: string | null
  /** Of a group that the draft does not label: which alternative this is, from 1, and of how many. */
  readonly alternative: readonly [place: number, count: number] | null
  /** Delegations behind the open changes of this paragraph. */
  readonly sponsors: readonly DelegationCode[]
}

/** The frames of a whole text. A frame that is as it was keeps its identity, so that its paragraph need not be drawn anew. */
export function framesOf(
  paragraphs: readonly ParagraphView[],
  labelledGroups: readonly GroupId[] = [],
): Map<ParagraphId, ParagraphFrame> {
  const glyphs = glyphsOf(paragraphs)
  const alternatives = alternativesOf(paragraphs, labelledGroups)
  return new Map(
    paragraphs.map((paragraph, i) => [
      paragraph.id,
      keptFrame(paragraph, glyphs.get(i) ?? noGlyphs, alternatives.get(i) ?? noAlternative),
    ]),
  )
}

const noGlyphs: readonly Glyph[] = []

type Alternative = Pick<ParagraphFrame, "optionLabel" | "alternative"> & { readonly classNames: readonly string[] }
const noAlternative: Alternative = { optionLabel: null, alternative: null, classNames: [] }

function frameOf(paragraph: ParagraphView, glyphs: readonly Glyph[], alternative: Alternative): ParagraphFrame {
  const { style, level, status, letter, oldLetter, source } = paragraph
  const isLeading = (glyph: Glyph) => glyph.side === "open" && glyph.offset === 0
  const isLines = style === "header" && textOf(paragraph).includes("\n")
  return {
    className: [
      "paragraph",
      `style-${style}`,
      `level-${level}`,
      ...(status ? [`status-${status}`] : []),
      ...(isLines ? ["header-lines"] : []),
      ...(letter && /^\d/.test(letter) ? ["numbered"] : []),
      ...(paragraph.deleted !== null && status !== "SUP" ? ["joins-above"] : []),
      ...alternative.classNames,
    ].join(" "),
    leading: glyphs.filter(isLeading),
    glyphs: glyphs.filter((glyph) => !isLeading(glyph)),
    tag: source,
    optionLabel: alternative.optionLabel,
    letter,
    oldLetter,
    status,
    alternative: alternative.alternative,
    sponsors: sponsorsOf(paragraph),
  }
}

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

const sponsorsOf = onceEach((paragraph: ParagraphView): readonly DelegationCode[] => {
  const sponsors = new Set<DelegationCode>()
  for (const { marks } of paragraph.runs) {
    const open = new Set<string>()
    for (const mark of marks) if (isOpenRevision(mark)) open.add(mark.id)
    for (const mark of marks) if (mark.type === "proposer" && open.has(mark.change)) sponsors.add(mark.delegation)
  }
  const breaks = [
    [paragraph.inserted, paragraph.insertedDecision],
    [paragraph.deleted, paragraph.deletedDecision],
  ] as const
  for (const [id, decision] of breaks) {
    const owner = decision === null ? ownerOf(id) : null
    if (owner && owner !== NOBODY && owner !== CHAIR) sponsors.add(owner)
  }
  return [...sponsors]
})

type Kept = { readonly glyphs: readonly Glyph[]; readonly alternative: Alternative; readonly frame: ParagraphFrame }
const lastFrames = new WeakMap<ParagraphView, Kept>()

/** Most paragraphs have no brackets and are no alternative: then nothing need be compared. */
function keptFrame(paragraph: ParagraphView, glyphs: readonly Glyph[], alternative: Alternative): ParagraphFrame {
  const last = lastFrames.get(paragraph)
  if (last && last.glyphs === glyphs && last.alternative === alternative) return last.frame
  const made = frameOf(paragraph, glyphs, alternative)
  const frame = last && isSameFrame(last.frame, made) ? last.frame : made
  lastFrames.set(paragraph, { glyphs, alternative, frame })
  return frame
}

const isSameFrame = (a: ParagraphFrame, b: ParagraphFrame): boolean =>
  (Object.keys(a) as (keyof ParagraphFrame)[]).every((name) => a[name] === b[name] || isSameList(a[name], b[name]))

const isSameList = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && JSON.stringify(a) === JSON.stringify(b)

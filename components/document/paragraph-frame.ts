import { CHAIR, type DelegationCode, type GroupId, NOBODY, ownerOf, type ParagraphId } from "#model/ids.ts"
import { isOpenRevision } from "#model/marks.ts"
import { onceEach } from "#model/once-each.ts"
import { textOf } from "#model/paragraph.ts"
import type { ParagraphView } from "#model/protocol.ts"
import { type Alternative, type Glyph, noAlternative, noGlyphs, structureOf } from "./frame-structure.ts"

/**
 * What stands round the words of a paragraph: everything the page draws that nobody typed. The static text and the
 * editor draw the same frame.
 */
export type ParagraphFrame = Pick<Alternative, "optionLabel" | "alternative"> & {
  readonly className: string
  /** Brackets that open before the letter. */
  readonly leading: readonly Glyph[]
  /** Brackets drawn among the words. */
  readonly glyphs: readonly Glyph[]
  readonly tag: string | null
  readonly letter: string | null
  readonly oldLetter: string | null
  readonly status: string | null
  /** Delegations behind the open changes of this paragraph. */
  readonly sponsors: readonly DelegationCode[]
}

/** The frames of a whole text. A frame that is as it was keeps its identity, so that its paragraph need not be drawn anew. */
export function framesOf(
  paragraphs: readonly ParagraphView[],
  labelledGroups: readonly GroupId[] = [],
): Map<ParagraphId, ParagraphFrame> {
  const { glyphs, alternatives } = structureOf(paragraphs, labelledGroups)
  return new Map(
    paragraphs.map((paragraph, i) => [
      paragraph.id,
      keptFrame(paragraph, glyphs.get(i) ?? noGlyphs, alternatives.get(i) ?? noAlternative),
    ]),
  )
}

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
  (Object.keys(a) as (keyof ParagraphFrame)[]).every((name) => a[name] === b[name] || saysTheSame(a[name], b[name]))

const saysTheSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && JSON.stringify(a) === JSON.stringify(b)

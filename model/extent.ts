import type { DelegationCode, ParagraphId } from "./ids.ts"
import type { BracketMark, Mark, OptionMark } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/** A place between characters. Shape: `paragraph` is the index in the document. Units: `offset` in UTF-16 units. */
export type Point = { readonly paragraph: number; readonly offset: number }

/** From before the first to behind the last character that carries a mark, with all that lies between. */
export type Extent = { readonly from: Point; readonly to: Point }

/** Below zero if `a` lies before `b`, zero if they are one place. */
export const comparePoints = (a: Point, b: Point): number => a.paragraph - b.paragraph || a.offset - b.offset

/** Document order, the longer first where two begin alike: outer before inner. */
export const compareExtents = (a: Extent, b: Extent): number =>
  comparePoints(a.from, b.from) || comparePoints(b.to, a.to)

export const containsExtent = (outer: Extent, inner: Extent): boolean =>
  comparePoints(outer.from, inner.from) <= 0 && comparePoints(inner.to, outer.to) <= 0

export const sameExtent = (a: Extent, b: Extent): boolean => compareExtents(a, b) === 0

/** Whether the two share at least one character. */
export const touches = (a: Extent, b: Extent): boolean =>
  comparePoints(a.from, b.to) < 0 && comparePoints(b.from, a.to) < 0

/** Whether the character behind this point lies in the extent. */
export const isInside = ({ from, to }: Extent, at: Point): boolean =>
  comparePoints(from, at) <= 0 && comparePoints(at, to) < 0

/** The smallest extent that holds all of them. Throws: RangeError if there are none. */
export function spanOf(extents: readonly Extent[]): Extent {
  const [first, ...others] = extents
  if (first === undefined) throw new RangeError("no extent to span: pass at least one")
  return others.reduce<Extent>(
    (span, extent) => ({
      from: comparePoints(extent.from, span.from) < 0 ? extent.from : span.from,
      to: comparePoints(extent.to, span.to) > 0 ? extent.to : span.to,
    }),
    first,
  )
}

/** Whether the paragraph at `index` lies wholly inside: its letter, its break and every word of it. */
export function holdsParagraph({ from, to }: Extent, index: number, length: number): boolean {
  const begins = from.paragraph < index || (from.paragraph === index && from.offset === 0)
  const ends = to.paragraph > index || (to.paragraph === index && to.offset >= length)
  return begins && ends
}

/** Indexes of paragraphs from `from` to `to`, both included. */
export const indexesIn = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** The paragraphs an extent lies in, those between its ends included. */
export const paragraphsOf = (paragraphs: readonly Paragraph[], { from, to }: Extent): ParagraphId[] =>
  paragraphs.slice(from.paragraph, to.paragraph + 1).map((paragraph) => paragraph.id)

export type Found<Kind extends Mark> = Extent & {
  readonly mark: Kind
  /** Delegations whose proposer mark for it lies on the same words, in the order in which they are met. */
  readonly proposers: readonly DelegationCode[]
}

/** Every mark of one type with its extent, by id; a mark met twice under one id keeps the first one's attributes. */
export function findExtents<Type extends "bracket" | "option">(
  paragraphs: readonly Paragraph[],
  type: Type,
): Found<MarkOf<Type>>[] {
  const found = new Map<string, Found<MarkOf<Type>>>()
  paragraphs.forEach((paragraph, index) => {
    for (const { mark, from, to, proposers } of piecesIn(paragraph, type)) {
      const known = found.get(mark.id)
      found.set(mark.id, {
        mark: known?.mark ?? mark,
        from: known?.from ?? { paragraph: index, offset: from },
        to: { paragraph: index, offset: to },
        proposers: known ? [...new Set([...known.proposers, ...proposers])] : proposers,
      })
    }
  })
  return [...found.values()].sort(compareExtents)
}

type MarkOf<Type extends "bracket" | "option"> = Extract<BracketMark | OptionMark, { type: Type }>
/** What of one mark lies in one paragraph. Units: offsets in UTF-16 units. */
type PieceOf<Type extends "bracket" | "option"> = {
  readonly mark: MarkOf<Type>
  readonly from: number
  readonly to: number
  readonly proposers: readonly DelegationCode[]
}

const knownPieces = { bracket: new WeakMap<Paragraph, unknown>(), option: new WeakMap<Paragraph, unknown>() }

/** A paragraph is a value: what lies in it is read once. */
function piecesIn<Type extends "bracket" | "option">(paragraph: Paragraph, type: Type): readonly PieceOf<Type>[] {
  const known = knownPieces[type].get(paragraph) as readonly PieceOf<Type>[] | undefined
  const pieces = known ?? readPieces(paragraph, type)
  if (!known) knownPieces[type].set(paragraph, pieces)
  return pieces
}

const noPieces: readonly never[] = []

function readPieces<Type extends "bracket" | "option">(paragraph: Paragraph, type: Type): readonly PieceOf<Type>[] {
  const pieces = new Map<string, { mark: MarkOf<Type>; from: number; to: number; proposers: DelegationCode[] }>()
  let offset = 0
  for (const { text, marks } of paragraph.runs) {
    const end = offset + text.length
    for (const mark of marks) {
      if (mark.type !== type) continue
      const known = pieces.get(mark.id) ?? { mark: mark as MarkOf<Type>, from: offset, to: end, proposers: [] }
      known.to = end
      addProposers(known.proposers, marks, mark.id)
      pieces.set(mark.id, known)
    }
    offset = end
  }
  return pieces.size === 0 ? noPieces : [...pieces.values()]
}

/** Adds the delegations whose proposer marks among `marks` stand behind `id`. */
export function addProposers(proposers: DelegationCode[], marks: readonly Mark[], id: string): void {
  for (const mark of marks)
    if (mark.type === "proposer" && mark.change === id && !proposers.includes(mark.delegation))
      proposers.push(mark.delegation)
}

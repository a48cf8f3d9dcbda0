import { type DelegationCode, ownerOf } from "#model/ids.ts"
import { type Mark, type MarkType, markText } from "#model/marks.ts"
import type { Run } from "#model/paragraph.ts"
import { type CoSponsor, coSponsorsOf } from "./co-sponsors.ts"
import type { Glyph } from "./frame-structure.ts"
import type { Piece, Wrapper } from "./nest-runs.ts"

/** Where somebody's caret stands in a paragraph. */
export type Caret = {
  readonly client: number
  readonly offset: number
  readonly name: string
  readonly delegation: DelegationCode | null
}

export type WordsLeaf =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "glyph"; readonly glyph: Glyph }
  | { readonly kind: "caret"; readonly caret: Caret }
export type MarkWrapper = Wrapper & { readonly mark: Mark; readonly line: CoSponsor | null }
export type WordsPiece = Piece<MarkWrapper, WordsLeaf>

/** Outermost first: what may run over many words encloses what may not. */
const rank: Record<MarkType, number> = { bracket: 0, option: 1, insertion: 2, deletion: 3, proposer: 4 }

/**
 * Cuts the runs of a paragraph where a bracket is drawn or a caret stands. A drawn bracket keeps only the brackets
 * and options round it: no delegation's line runs through a sign that nobody typed.
 */
export function wordPieces(runs: readonly Run[], glyphs: readonly Glyph[], carets: readonly Caret[]): WordsPiece[] {
  const inserts = [
    ...glyphs.map((glyph) => ({ at: glyph.offset, order: glyph.side === "close" ? 0 : 2, leaf: glyphLeaf(glyph) })),
    ...carets.map((caret) => ({ at: caret.offset, order: 1, leaf: { kind: "caret", caret } as const })),
  ].sort((a, b) => a.at - b.at || a.order - b.order)
  const pieces: WordsPiece[] = []
  let at = 0
  let before: readonly MarkWrapper[] = []
  const drawUpTo = (offset: number, after: readonly MarkWrapper[]) => {
    while (inserts[0] && inserts[0].at <= offset) {
      pieces.push({ wrappers: enclosing(before, after), leaf: (inserts.shift() as (typeof inserts)[number]).leaf })
    }
  }
  for (const run of runs) {
    const wrappers = wrappersOf(run.marks)
    let from = 0
    while (from < run.text.length) {
      drawUpTo(at + from, wrappers)
      const next = inserts[0] ? Math.min(run.text.length, inserts[0].at - at) : run.text.length
      pieces.push({ wrappers, leaf: { kind: "text", text: run.text.slice(from, next) } })
      before = wrappers
      from = next
    }
    at += run.text.length
  }
  drawUpTo(Number.POSITIVE_INFINITY, [])
  return pieces
}

const glyphLeaf = (glyph: Glyph): WordsLeaf => ({ kind: "glyph", glyph })

function wrappersOf(marks: readonly Mark[]): MarkWrapper[] {
  const lines = coSponsorsOf(marks)
  return [...marks]
    .sort((a, b) => rank[a.type] - rank[b.type])
    .map((mark) => {
      const line = lineOf(mark, marks, lines)
      return { key: line ? `${markText(mark)} ${line.line} ${line.nth}` : markText(mark), mark, line }
    })
}

function lineOf(mark: Mark, marks: readonly Mark[], lines: readonly CoSponsor[]): CoSponsor | null {
  if (mark.type !== "proposer" || ownerOf(mark.change) === mark.delegation) return null
  const type = marks.find((other) => other.type !== "proposer" && other.id === mark.change)?.type
  if (type !== "insertion" && type !== "deletion") return null
  const line = type === "insertion" ? "underline" : "strike"
  return lines.find((one) => one.delegation === mark.delegation && one.line === line) ?? null
}

function enclosing(before: readonly MarkWrapper[], after: readonly MarkWrapper[]): MarkWrapper[] {
  const keys = new Set(after.map((wrapper) => wrapper.key))
  return before.filter(({ key, mark }) => (mark.type === "bracket" || mark.type === "option") && keys.has(key))
}

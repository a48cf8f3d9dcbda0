import { type MarkupPiece, markupPieces } from "./markup.ts"

/** Marked-up plain text as it is read: underlined and struck instead of braces. */
export function MarkupText({ markup, limit = Number.POSITIVE_INFINITY }: { markup: string; limit?: number }) {
  return firstOf(markupPieces(markup), limit).map((piece, index) => {
    const key = `${index} ${piece.kind}`
    if (piece.kind === "inserted") return <ins key={key}>{piece.text}</ins>
    if (piece.kind === "deleted") return <del key={key}>{piece.text}</del>
    return <span key={key}>{piece.text}</span>
  })
}

/** The pieces that make up the first characters. */
function firstOf(pieces: readonly MarkupPiece[], limit: number): MarkupPiece[] {
  const first: MarkupPiece[] = []
  let left = limit
  for (const piece of pieces) {
    if (left <= 0) break
    first.push({ ...piece, text: piece.text.slice(0, left) })
    left -= piece.text.length
  }
  return first
}

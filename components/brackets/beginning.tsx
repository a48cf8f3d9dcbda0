import { ofTheDocument } from "#components/document/document-language.ts"
import { type MarkupPiece, markupPieces } from "#components/document/markup-pieces.ts"

/** How marked-up text begins: enough for two lines, proposed words underlined, struck ones struck. */
export function Beginning({ markup, length }: { markup: string; length: number }) {
  const pieces = firstOf(markupPieces(markup), length).map(({ kind, text }, index) => {
    const key = `${index} ${kind}`
    if (kind === "inserted") return <ins key={key}>{text}</ins>
    if (kind === "deleted") return <del key={key}>{text}</del>
    return <span key={key}>{text}</span>
  })
  return <bdi {...ofTheDocument}>{pieces}</bdi>
}

function firstOf(pieces: readonly MarkupPiece[], length: number): MarkupPiece[] {
  const first: MarkupPiece[] = []
  let left = length
  for (const piece of pieces) {
    if (left <= 0) break
    first.push({ ...piece, text: piece.text.slice(0, left) })
    left -= piece.text.length
  }
  return first
}

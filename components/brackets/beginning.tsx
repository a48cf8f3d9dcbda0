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

/** As much as fits, cut between words. */
export function firstOf(pieces: readonly MarkupPiece[], length: number): MarkupPiece[] {
  const first: MarkupPiece[] = []
  let left = length
  for (const piece of pieces) {
    if (piece.text.length > left) {
      first.push({ ...piece, text: `${piece.text.slice(0, left).replace(/\s\S*$/, "")}…` })
      break
    }
    first.push(piece)
    left -= piece.text.length
  }
  return first
}

/** A stretch of marked-up plain text. */
export type MarkupPiece = { readonly kind: "kept" | "inserted" | "deleted"; readonly text: string }

const marked = /\{\+\+(.*?)\+\+\}|\{--(.*?)--\}/gs

/** Takes apart text with `{++inserted++}` and `{--deleted--}`, as the register keeps it. */
export function markupPieces(markup: string): MarkupPiece[] {
  const pieces: MarkupPiece[] = []
  let at = 0
  for (const match of markup.matchAll(marked)) {
    pieces.push({ kind: "kept", text: markup.slice(at, match.index) })
    const [whole, inserted, deleted] = match
    pieces.push(
      inserted === undefined ? { kind: "deleted", text: deleted ?? "" } : { kind: "inserted", text: inserted },
    )
    at = match.index + whole.length
  }
  pieces.push({ kind: "kept", text: markup.slice(at) })
  return pieces.filter((piece) => piece.text !== "")
}

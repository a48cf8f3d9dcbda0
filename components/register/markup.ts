/** A stretch of marked-up plain text. */
export type MarkupPiece = { readonly kind: "plain" | "inserted" | "deleted"; readonly text: string }

const marked = /\{\+\+([\s\S]*?)\+\+\}|\{--([\s\S]*?)--\}/g

/** Takes marked-up plain text apart: `the {++new++} {--old--} word`. */
export function markupPieces(markup: string): MarkupPiece[] {
  const pieces: MarkupPiece[] = []
  let at = 0
  for (const match of markup.matchAll(marked)) {
    if (match.index > at) pieces.push({ kind: "plain", text: markup.slice(at, match.index) })
    const [whole, inserted, deleted] = match
    pieces.push(
      inserted === undefined ? { kind: "deleted", text: deleted ?? "" } : { kind: "inserted", text: inserted },
    )
    at = match.index + whole.length
  }
  if (at < markup.length) pieces.push({ kind: "plain", text: markup.slice(at) })
  return pieces
}

/** The text as it reads: proposed words in, struck words out, brackets where they stand. */
export const readable = (markup: string): string =>
  markupPieces(markup)
    .filter((piece) => piece.kind !== "deleted")
    .map((piece) => piece.text)
    .join("")
    .replace(/ {2,}/g, " ")
    .trim()

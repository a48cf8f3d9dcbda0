import { markupPieces } from "#components/document/markup-pieces.ts"

/** Marked-up plain text as it reads: proposed words in, struck words out, brackets where they stand. */
export const readable = (markup: string): string =>
  markupPieces(markup)
    .filter((piece) => piece.kind !== "deleted")
    .map((piece) => piece.text)
    .join("")
    .replace(/ {2,}/g, " ")
    .trim()

/** The words of marked-up plain text that are struck, a stretch on each line. */
export const struck = (markup: string): string =>
  markupPieces(markup)
    .filter((piece) => piece.kind === "deleted")
    .map((piece) => piece.text)
    .join("\n")

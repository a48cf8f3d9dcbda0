import { markupPieces } from "#components/document/markup-pieces.ts"

/** How many signs marked-up text has, struck ones included, spaces and breaks not: a comma for a semicolon is two. */
export const signsIn = (markup: string): number =>
  markupPieces(markup).reduce((count, { text }) => count + [...text.replace(/\s/g, "")].length, 0)

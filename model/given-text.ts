import type { BaseLine } from "./base-text.ts"

/** What a file may hold beside the words of its paragraphs. None of it is read; it is counted, so that nothing goes unsaid. */
export const besideKinds = [
  "tables",
  "textBoxes",
  "pictures",
  "notes",
  "comments",
  "formulas",
  "symbols",
  "hidden",
  "headers",
] as const

/** How much of each kind there was. Tracked insertions are left out, too; tracked deletions are counted and stand as words. */
export type LeftOutOfText = {
  readonly [Kind in (typeof besideKinds)[number] | "insertions" | "deletions"]: number
}

/** How a text that was sent is understood, for the chair to look at and correct. Nothing of it is stored. */
export type UnderstoodText = { readonly lines: readonly BaseLine[]; readonly leftOut: LeftOutOfText }

export const textLimits = {
  /** Of the file as it is sent. */
  maxFileBytes: 4 << 20,
  /** Of all that is unzipped of it. */
  maxUnzippedBytes: 32 << 20,
  maxParagraphs: 3000,
} as const

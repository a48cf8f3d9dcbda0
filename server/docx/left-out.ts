import type { LeftOutOfText } from "#model/given-text.ts"

/** What was come across and not read, counted while a document is read. */
export type LeftOut = { -readonly [Kind in keyof LeftOutOfText]: number }

export const nothingLeftOut = (): LeftOut => ({
  tables: 0,
  textBoxes: 0,
  pictures: 0,
  notes: 0,
  comments: 0,
  formulas: 0,
  symbols: 0,
  hidden: 0,
  headers: 0,
  insertions: 0,
  deletions: 0,
})

export const leaveOut = (left: LeftOut, kind: keyof LeftOut): void => {
  left[kind]++
}

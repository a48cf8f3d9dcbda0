import { getChangedRanges } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import { withoutUnprintable } from "#model/characters.ts"
import { isWithinGrapheme } from "./graphemes.ts"
import { BREAK, indexOf, tokensBetween } from "./tokens.ts"

/** Tokens `from`–`to` of the old document are to become `text`. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string }

/** What a transaction does to the stream of tokens, last edit first. Marks and attributes count for nothing. */
export function editsOf(transaction: Transaction): Edit[] {
  return getChangedRanges(transaction)
    .map(({ oldRange, newRange }) => {
      const from = indexOf(transaction.before, oldRange.from)
      const newFrom = indexOf(transaction.doc, newRange.from)
      const before = tokensBetween(transaction.before, from, indexOf(transaction.before, oldRange.to))
      const after = tokensBetween(transaction.doc, newFrom, indexOf(transaction.doc, newRange.to))
      return trimmed(from, before, after)
    })
    .filter((edit) => edit.to > edit.from || edit.text !== "")
    .sort((a, b) => b.from - a.from)
}

/**
 * The same edit between whole characters as a reader sees them: where an edit goes through a letter and its accent or
 * an emoji, all of it is replaced. So is a letter that takes up an accent.
 */
export function wholeCharacters(edit: Edit, doc: Node): Edit {
  const left = tokensBetween(doc, Math.max(0, edit.from - longestGrapheme), edit.from)
  const right = tokensBetween(doc, edit.to, edit.to + longestGrapheme)
  const before = left + tokensBetween(doc, edit.from, edit.to) + right
  const after = edit.text === "" ? "" : left + edit.text + right
  const isCut = (fromStart: number) => isWithinGrapheme(before, fromStart) || isWithinGrapheme(after, fromStart)
  const isCutAt = (fromEnd: number) =>
    isWithinGrapheme(before, before.length - fromEnd) || isWithinGrapheme(after, after.length - fromEnd)
  let [start, end] = [left.length, right.length]
  while (start > 0 && isCut(start)) start--
  while (end > 0 && isCutAt(end)) end--
  const [more, furtherOn] = [left.slice(start), right.slice(0, right.length - end)]
  const text = edit.text === "" ? "" : more + edit.text + furtherOn
  return { from: edit.from - more.length, to: edit.to + furtherOn.length, text }
}

/** In UTF-16 units; a family of four with skin tones has nineteen. */
const longestGrapheme = 40

function trimmed(from: number, before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const text = after.slice(start, after.length - end)
  // What is put before the first break could as well stand behind it: "¶x" before "¶y" is "x¶" after the first "¶".
  if (from + start === 0 && before.length === end && text.startsWith(BREAK))
    return { from: 1, to: 1, text: text.slice(1) + BREAK }
  return { from: from + start, to: from + before.length - end, text }
}

const lineBreaks = new RegExp(`\r\n|[\n\u2028${BREAK}]`)

/** The lines of new text; a tab becomes a space, and what a document must not hold or nobody could see goes. */
export const linesOf = (text: string): string[] =>
  text
    .replaceAll("\t", " ")
    .split(lineBreaks)
    .map((line) => withoutUnprintable(line).replace(unseen, ""))

/**
 * What other programs leave between letters to say where a line may break. It would make two texts that look alike
 * differ. The joiners U+200C and U+200D stay: Persian words and emoji are written with them.
 */
const unseen = /[\u00ad\u200b\u2060-\u2064\ufeff]/g

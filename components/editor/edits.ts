import { getChangedRanges } from "@tiptap/core"
import type { Transaction } from "@tiptap/pm/state"
import { withoutUnprintable } from "#model/characters.ts"
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

/** The lines of new text; a tab becomes a space, and characters the document must not hold go. */
export const linesOf = (text: string): string[] => text.replaceAll("\t", " ").split(lineBreaks).map(withoutUnprintable)

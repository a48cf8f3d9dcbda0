import { getChangedRanges } from "@tiptap/core"
import type { ResolvedPos } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import { isOwnText } from "#model/own.ts"
import type { Author } from "./author.ts"
import { linesOf } from "./edits.ts"
import { endOfGrapheme, startOfGrapheme } from "./graphemes.ts"
import { continues } from "./propose-deletion.ts"
import { markOf } from "./values.ts"

/**
 * Typing inside a run of this session, where new words take on exactly its marks: it may stay as it is. Letting it
 * pass leaves the page's own text node alone, which input methods need.
 */
export function isOwnTyping(transaction: Transaction, author: Author): boolean {
  return getChangedRanges(transaction).every(({ oldRange, newRange }) => {
    if (oldRange.from !== oldRange.to || newRange.from === newRange.to) return false
    const from = transaction.doc.resolve(newRange.from)
    if (!from.parent.isTextblock || !from.sameParent(transaction.doc.resolve(newRange.to))) return false
    const text = transaction.doc.textBetween(newRange.from, newRange.to)
    return linesOf(text)[0] === text && isOwnRun(transaction, withCharactersTouched(from, newRange), author)
  })
}

/** An accent typed behind another's letter makes one character with it, which is then not one's own alone. */
function withCharactersTouched(place: ResolvedPos, { from, to }: Range): Range {
  const words = place.parent.textContent
  const start = place.start()
  return { from: start + startOfGrapheme(words, from - start), to: start + endOfGrapheme(words, to - start) }
}

type Range = { readonly from: number; readonly to: number }

function isOwnRun(transaction: Transaction, range: Range, author: Author): boolean {
  let own = true
  transaction.doc.nodesBetween(range.from, range.to, (node) => {
    if (!node.isText) return true
    const marks = node.marks.map(markOf)
    const isContinued = marks.some((mark) => mark.type === "insertion" && continues(marks, mark, author))
    const isStruck = marks.some((mark) => mark.type === "deletion")
    if (isStruck || !isContinued || !isOwnText(marks, author.delegation)) own = false
    return false
  })
  return own
}

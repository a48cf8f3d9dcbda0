import type { Node } from "@tiptap/pm/model"
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import { readBrackets } from "#model/bracket.ts"
import { roundBrackets } from "#model/crossing.ts"
import { type Extent, type Point, sameExtent } from "#model/extent.ts"
import type { Author } from "../author.ts"
import { withNote } from "../note.ts"
import { paragraphsOf } from "../values.ts"
import { type Act, refused } from "./act.ts"
import { dispatchLawful } from "./judged.ts"
import { addMarks, withSupport } from "./own-marks.ts"
import { rangeOf } from "./places.ts"

/**
 * Puts the selected words in brackets, from part of a word to several paragraphs. Where they would cross others (law L7)
 * they are drawn round these, and that is said (decision 0018).
 */
export const putInBrackets =
  (author: Author): Act =>
  (state, dispatch) => {
    if (!selectsWords(state)) return refused("nothing-selected")
    const { from, to, isWider } = rangeRoundBrackets(state)
    if (touchesHeader(state.doc, from, to)) return refused("read-only-header")
    const transaction = bracketed(state, { from, to }, author)
    if (isWider) {
      transaction.setSelection(TextSelection.create(transaction.doc, from, to))
      withNote(transaction, "brackets-drawn-wider")
    }
    return dispatchLawful(state, { tr: transaction, D: author.delegation, dispatch })
  }

type Range = { readonly from: number; readonly to: number }

/** The selected words, or more where these begin or end in others' brackets and go beyond them. */
function rangeRoundBrackets({ doc, selection: { from, to } }: EditorState): Range & { readonly isWider: boolean } {
  const selected = extentOf(doc, { from, to })
  const grown = roundBrackets(readBrackets(paragraphsOf(doc)), selected)
  if (sameExtent(grown, selected)) return { from, to, isWider: false }
  return { ...rangeOf(doc, grown), isWider: true }
}

/** From before the first to behind the last character that is selected. */
function extentOf(doc: Node, { from, to }: Range): Extent {
  const points: Point[] = []
  doc.forEach((node, at, paragraph) => {
    const [start, end] = [Math.max(from - at - 1, 0), Math.min(to - at - 1, node.content.size)]
    if (start < end) points.push({ paragraph, offset: start }, { paragraph, offset: end })
  })
  return { from: points[0] as Point, to: points.at(-1) as Point }
}

function selectsWords({ doc, selection: { from, to } }: EditorState): boolean {
  return doc.textBetween(from, to) !== ""
}

function touchesHeader(doc: Node, from: number, to: number): boolean {
  let touches = false
  doc.nodesBetween(from, to, (node, at) => {
    const hasWords = Math.max(from, at + 1) < Math.min(to, at + 1 + node.content.size)
    if (node.attrs.style === "header" && hasWords) touches = true
    return false
  })
  return touches
}

function bracketed({ tr }: EditorState, range: Range, author: Author): Transaction {
  addMarks(tr, range, withSupport({ type: "bracket", id: author.newBracketId() }, author))
  return tr
}

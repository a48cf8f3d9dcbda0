import type { Node } from "@tiptap/pm/model"
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import { crossingBrackets, readBrackets, roundBrackets } from "#model/bracket.ts"
import { type Extent, type Point, sameExtent } from "#model/extent.ts"
import type { BracketId } from "#model/ids.ts"
import type { Author } from "../author.ts"
import { withNote } from "../note.ts"
import { asProposal } from "../proposing.ts"
import { nodeMarkOf, paragraphsOf } from "../values.ts"
import { type Act, done, refused } from "./act.ts"

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
    if (crossingBrackets(paragraphsOf(transaction.doc))) return refused("crossing-brackets")
    if (isWider) {
      transaction.setSelection(TextSelection.create(transaction.doc, from, to))
      withNote(transaction, "brackets-drawn-wider")
    }
    dispatch?.(asProposal(transaction))
    return done
  }

type Range = { readonly from: number; readonly to: number }

/** The selected words, or more where these begin or end in others' brackets and go beyond them. */
function rangeRoundBrackets({ doc, selection: { from, to } }: EditorState): Range & { readonly isWider: boolean } {
  const selected = extentOf(doc, { from, to })
  const grown = roundBrackets(readBrackets(paragraphsOf(doc)), selected)
  if (sameExtent(grown, selected)) return { from, to, isWider: false }
  const at = ({ paragraph, offset }: Point) => startOf(doc, paragraph) + offset
  return { from: at(grown.from), to: at(grown.to), isWider: true }
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

function startOf(doc: Node, paragraph: number): number {
  let at = 1
  for (let i = 0; i < paragraph; i++) at += doc.child(i).nodeSize
  return at
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

function bracketed({ tr, schema }: EditorState, { from, to }: Range, author: Author): Transaction {
  const id: BracketId = author.newBracketId()
  const proposer = { type: "proposer", change: id, delegation: author.delegation, source: null } as const
  return tr
    .addMark(from, to, nodeMarkOf(schema, { type: "bracket", id }))
    .addMark(from, to, nodeMarkOf(schema, proposer))
}

import type { EditorState, Transaction } from "@tiptap/pm/state"
import { crossingBrackets } from "#model/bracket.ts"
import type { BracketId } from "#model/ids.ts"
import type { Author } from "../author.ts"
import { asProposal } from "../proposing.ts"
import { nodeMarkOf, paragraphsOf } from "../values.ts"
import { type Act, done, refused } from "./act.ts"

/** Puts the selected words in brackets, from part of a word to several paragraphs. They must not cross others (law L7). */
export const putInBrackets =
  (author: Author): Act =>
  (state, dispatch) => {
    if (!selectsWords(state)) return refused("nothing-selected")
    if (touchesHeader(state)) return refused("read-only-header")
    const transaction = bracketed(state, author)
    if (crossingBrackets(paragraphsOf(transaction.doc))) return refused("crossing-brackets")
    dispatch?.(asProposal(transaction))
    return done
  }

function selectsWords({ doc, selection: { from, to } }: EditorState): boolean {
  return doc.textBetween(from, to) !== ""
}

function touchesHeader({ doc, selection: { from, to } }: EditorState): boolean {
  let touches = false
  doc.nodesBetween(from, to, (node, at) => {
    const hasWords = Math.max(from, at + 1) < Math.min(to, at + 1 + node.content.size)
    if (node.attrs.style === "header" && hasWords) touches = true
    return false
  })
  return touches
}

function bracketed({ tr, schema, selection: { from, to } }: EditorState, author: Author): Transaction {
  const id: BracketId = author.newBracketId()
  const proposer = { type: "proposer", change: id, delegation: author.delegation, source: null } as const
  return tr
    .addMark(from, to, nodeMarkOf(schema, { type: "bracket", id }))
    .addMark(from, to, nodeMarkOf(schema, proposer))
}

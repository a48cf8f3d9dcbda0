import type { EditorState, Transaction } from "@tiptap/pm/state"
import { type Bracket, readBrackets } from "#model/bracket.ts"
import type { Author } from "../author.ts"
import { asProposal } from "../proposing.ts"
import { markOf, paragraphsOf } from "../values.ts"
import { type Act, done, refused } from "./act.ts"

/**
 * Takes away the innermost of the delegation's own brackets round the caret. Where others stand behind it too, the
 * delegation can only leave it, and others' brackets go by decision alone.
 */
export const unbracketOwn =
  (author: Author): Act =>
  (state, dispatch) => {
    const around = bracketsAround(state)
    if (around.length === 0) return refused("no-bracket")
    const own = around.filter((bracket) => bracket.owner === author.delegation)
    const sole = own.find(({ proposers }) => proposers.every((proposer) => proposer === author.delegation))
    if (!sole) return refused(own.length > 0 ? "co-sponsored" : "not-own")
    dispatch?.(asProposal(withoutBracket(state, sole)))
    return done
  }

/** Innermost first. At its edge, the caret counts as inside. */
export function bracketsAround({ doc, selection }: EditorState): Bracket[] {
  const from = { paragraph: selection.$from.index(0), offset: selection.$from.parentOffset }
  const to = { paragraph: selection.$to.index(0), offset: selection.$to.parentOffset }
  return readBrackets(paragraphsOf(doc))
    .filter((bracket) => !isBehind(bracket.from, from) && !isBehind(to, bracket.to))
    .sort((a, b) => b.depth - a.depth)
}

type Place = { readonly paragraph: number; readonly offset: number }
const isBehind = (a: Place, b: Place): boolean =>
  a.paragraph > b.paragraph || (a.paragraph === b.paragraph && a.offset > b.offset)

function withoutBracket({ tr, doc }: EditorState, { id }: Bracket): Transaction {
  doc.descendants((node, at) => {
    if (!node.isText) return
    for (const mark of node.marks) {
      const value = markOf(mark)
      const belongs = value.type === "proposer" ? value.change === id : value.type === "bracket" && value.id === id
      if (belongs) tr.removeMark(at, at + node.nodeSize, mark)
    }
  })
  return tr
}

import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import { readBrackets } from "#model/bracket.ts"
import { sameExtent } from "#model/extent.ts"
import { type DelegationCode, ownerOf } from "#model/ids.ts"
import type { Option, OptionGroup } from "#model/option.ts"
import { isOwnText } from "#model/own.ts"
import type { Author } from "../author.ts"
import { isWhollyOwn } from "../own-work.ts"
import { markOf, paragraphOf, paragraphsOf } from "../values.ts"
import { type Act, refused } from "./act.ts"
import { dispatchLawful } from "./judged.ts"
import { optionAt, spanOfGroup } from "./option-at.ts"
import { isSolelyOf } from "./own-bracket.ts"
import { takeOff } from "./own-marks.ts"
import { rangeOf } from "./places.ts"

/**
 * Takes the delegation's own alternative round the caret back, words and all. Where only one option would be left, and
 * its mark and the brackets round them are the delegation's too, these go with it: the text is as it was before.
 */
export const withdrawAlternative =
  (author: Author): Act =>
  (state, dispatch) => {
    const at = optionAt(state)
    if (at === null) return refused("no-options")
    if (!isOwnThroughout(state, at.option, author.delegation)) return refused("not-own-alternative")
    const { tr } = state
    if (at.group.options.length === 2) unmarkRest(tr, state, at, author.delegation)
    takeOff(tr, at.option.id)
    const from = deleteWords(tr, state, at.option)
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), -1))
    return dispatchLawful(state, { tr, D: author.delegation, dispatch })
  }

function isOwnThroughout({ doc }: EditorState, option: Option, D: DelegationCode): boolean {
  if (ownerOf(option.id) !== D || option.proposers.some((code) => code !== D)) return false
  const { from, to } = rangeOf(doc, option)
  let isOwn = true
  doc.nodesBetween(from, to, (node) => {
    if (node.isText && !isOwnText(node.marks.map(markOf), D)) isOwn = false
  })
  return isOwn
}

type At = { readonly option: Option; readonly group: OptionGroup }

function unmarkRest(tr: Transaction, state: EditorState, { option, group }: At, D: DelegationCode): void {
  const rest = group.options.find((other) => other !== option) as Option
  if (ownerOf(rest.id) !== D || rest.proposers.some((code) => code !== D)) return
  takeOff(tr, rest.id)
  for (const bracket of readBrackets(paragraphsOf(state.doc))) {
    const isRound = [spanOfGroup(group), rest, option].some((extent) => sameExtent(bracket, extent))
    if (isRound && isSolelyOf(bracket, D)) takeOff(tr, bracket.id)
  }
}

/** Whole paragraphs of one's own go with their breaks; of others' only one's own words in them. */
function deleteWords(tr: Transaction, { doc }: EditorState, option: Option): number {
  const { from, to } = rangeOf(doc, option)
  const author = ownerOf(option.id) as DelegationCode
  const pieces: { from: number; to: number }[] = []
  doc.forEach((node, at) => {
    const start = Math.max(from, at + 1)
    const end = Math.min(to, at + 1 + node.content.size)
    if (start >= end) return
    const isWhole = start === at + 1 && end === at + 1 + node.content.size && isWhollyOwn(paragraphOf(node), author)
    pieces.push(isWhole ? { from: at, to: at + node.nodeSize } : { from: start, to: end })
  })
  for (const piece of pieces.reverse()) tr.delete(piece.from, piece.to)
  return from
}

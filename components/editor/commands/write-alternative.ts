import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import { readBrackets } from "#model/bracket.ts"
import { crossingBrackets } from "#model/crossing.ts"
import { containsExtent, type Extent, sameExtent } from "#model/extent.ts"
import type { BracketMark, OptionMark } from "#model/marks.ts"
import type { OptionGroup } from "#model/option.ts"
import type { Author } from "../author.ts"
import { surroundingsAt, surroundingsBetween } from "../surroundings.ts"
import { paragraphsOf } from "../values.ts"
import { type Act, type CommandAnswer, type Dispatch, refused } from "./act.ts"
import { insertCarried, insertParagraphsLike, readingOf } from "./alternative-words.ts"
import { dispatchLawful } from "./judged.ts"
import { nextNumber, optionAt, spanOfGroup } from "./option-at.ts"
import { isSolelyOf } from "./own-bracket.ts"
import { addMarks, withSupport } from "./own-marks.ts"
import { isHeaderWithin, isOfWholeParagraphs, placeOf, positionAt, rangeOf, wholeParagraphs } from "./places.ts"

/**
 * Writes an alternative to the selected words, or to the paragraph the caret is in. What stands there becomes one
 * option, and a copy of it, proposed by this delegation and selected to be written over, the other: a paragraph of its
 * own under the same letter, or for words within a paragraph words behind them. Both stand in brackets (laws L6, L7).
 * In an alternative, with no part of its words selected, the copy becomes one more of its group.
 */
export const writeAlternative =
  (author: Author): Act =>
  (state, dispatch) => {
    const selected = answeredBy(state)
    const at = optionAt(state)
    const isGroupMeant = at !== null && (state.selection.empty || isOfWholeParagraphs(state.doc, selected))
    return isGroupMeant
      ? alternativeTo(state, { answered: at.option, group: at.group, author, dispatch })
      : alternativeTo(state, { answered: selected, group: null, author, dispatch })
  }

/** The selected words where they are part of one paragraph; else every paragraph that is selected. */
function answeredBy({ doc, selection: { $from, $to, empty } }: EditorState): Extent {
  const [from, to] = [placeOf($from), placeOf($to)]
  if (!empty && from.paragraph === to.paragraph) return { from, to }
  return wholeParagraphs(doc, from.paragraph, to.paragraph)
}

type Asked = {
  readonly answered: Extent
  readonly group: OptionGroup | null
  readonly author: Author
  readonly dispatch: Dispatch | undefined
}

export function alternativeTo(state: EditorState, asked: Asked): CommandAnswer {
  const { doc } = state
  const { answered, author, dispatch } = asked
  if (isHeaderWithin(doc, answered)) return refused("read-only-header")
  if (paragraphsWithWords(state, answered).length === 0) return refused("no-words")
  const isBlock = (asked.group?.options ?? [answered]).every((extent) => isOfWholeParagraphs(doc, extent))
  const isInline = answered.from.paragraph === answered.to.paragraph
  if (!isBlock && !isInline) return refused("parts-of-paragraphs")
  const tr = written(state, asked, isBlock, true)
  const crosses = crossingBrackets(paragraphsOf(tr.doc)) !== null
  return dispatchLawful(state, {
    tr: crosses ? written(state, asked, isBlock, false) : tr,
    D: author.delegation,
    dispatch,
  })
}

/** Where brackets drawn round the alternatives would cross others, the alternatives stand without them. */
function written(state: EditorState, asked: Asked, isBlock: boolean, isBracketed: boolean): Transaction {
  const { doc, tr } = state
  const { answered, group, author } = asked
  const span = group ? spanOfGroup(group) : answered
  const option = optionFor(asked)
  const bracket: BracketMark = { type: "bracket", id: author.newBracketId() }
  const rounds = isBracketed && needsBracket(state, asked, span, isBlock)
  if (group === null)
    addMarks(tr, rangeOf(doc, answered), withSupport({ ...option, id: author.newOptionId(), number: 1 }, author))
  if (rounds) addMarks(tr, rangeOf(doc, span), withSupport(bracket, author))
  const inside = positionAt(doc, span.to)
  const at = isBlock ? inside + 1 : inside
  const around = [
    ...(isBlock ? surroundingsBetween(doc, span.to.paragraph + 1) : surroundingsAt(doc, at)).filter(
      (mark) => mark.type !== "option" || !isOfGroup(mark, group),
    ),
    ...(isBlock ? ownEndingWith(state, span, author) : []),
    ...(rounds || (isBracketed && !isBlock) ? [isBlock ? bracket : { ...bracket, id: author.newBracketId() }] : []),
  ]
  const carried = { author, change: author.newChangeId(), option, around }
  const { from, to } = isBlock
    ? insertParagraphsLike(tr, at, paragraphsWithWords(state, answered), carried)
    : insertCarried(tr, at, wordsOf(state, answered), carried)
  return tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView()
}

const optionFor = ({ group, author }: Asked): OptionMark => ({
  type: "option",
  id: author.newOptionId(),
  group: group?.id ?? author.newGroupId(),
  number: group ? nextNumber(group) : 2,
})

const isOfGroup = (mark: OptionMark, group: OptionGroup | null) => mark.group === group?.id

/** Paragraphs stand in one bracket together, each wording within a paragraph in one of its own: "[shall][should]". */
function needsBracket(state: EditorState, { group, author }: Asked, span: Extent, isBlock: boolean): boolean {
  const brackets = readBrackets(paragraphsOf(state.doc))
  if (!isBlock) return group === null && !brackets.some((bracket) => sameExtent(bracket, span))
  if (ownEndingWith(state, span, author).length > 0) return false
  const isOpenAlready = brackets.some((bracket) => containsExtent(bracket, span) && !endsWith(bracket, span))
  return group === null || !isOpenAlready
}

/** Own brackets that end where the alternatives end so far: they are drawn round the new one too. */
const ownEndingWith = ({ doc }: EditorState, span: Extent, { delegation }: Author): BracketMark[] =>
  readBrackets(paragraphsOf(doc))
    .filter((bracket) => containsExtent(bracket, span) && endsWith(bracket, span) && isSolelyOf(bracket, delegation))
    .map(({ id }) => ({ type: "bracket", id }))

const endsWith = (bracket: Extent, span: Extent) =>
  bracket.to.paragraph === span.to.paragraph && bracket.to.offset === span.to.offset

const paragraphsWithWords = ({ doc }: EditorState, { from, to }: Extent) =>
  doc.children.slice(from.paragraph, to.paragraph + 1).filter((node) => node.content.size > 0)

const wordsOf = ({ doc }: EditorState, { from, to }: Extent) =>
  readingOf(doc.child(from.paragraph), from.offset, to.offset)

import type { Node } from "@tiptap/pm/model"
import { TextSelection } from "@tiptap/pm/state"
import { containsExtent, type Extent } from "#model/extent.ts"
import { readGroups } from "#model/option.ts"
import type { Author } from "../author.ts"
import { paragraphsOf } from "../values.ts"
import { type Act, refused } from "./act.ts"
import { dispatchLawful } from "./judged.ts"
import { bracketsAround } from "./own-bracket.ts"
import { addMarks, withSupport } from "./own-marks.ts"
import { isHeaderWithin, isOfWholeParagraphs, rangeOf, wholeParagraphs } from "./places.ts"
import { alternativeTo } from "./write-alternative.ts"

/**
 * Turns the innermost bracket round the caret into options. Several paragraphs in it become one alternative each, with
 * the sub-items that stand under them; one paragraph, or part of one, becomes the first of two (law L6).
 */
export const bracketIntoOptions =
  (author: Author): Act =>
  (state, dispatch) => {
    const { doc } = state
    const [bracket] = bracketsAround(state)
    if (bracket === undefined) return refused("no-bracket")
    if (isHeaderWithin(doc, bracket)) return refused("read-only-header")
    const groups = readGroups(paragraphsOf(doc))
    if (groups.some(({ options }) => options.some((option) => containsExtent(bracket, option))))
      return refused("options-inside")
    if (!isOfWholeParagraphs(doc, bracket) && bracket.from.paragraph !== bracket.to.paragraph)
      return refused("parts-of-paragraphs")
    const parts = isOfWholeParagraphs(doc, bracket) ? partsOf(doc, bracket) : [bracket]
    if (parts.length < 2) return alternativeTo(state, { answered: bracket, group: null, author, dispatch })
    const { tr } = state
    const group = author.newGroupId()
    parts.forEach((part, index) => {
      const option = { type: "option", id: author.newOptionId(), group, number: index + 1 } as const
      addMarks(tr, rangeOf(doc, part), withSupport(option, author))
    })
    tr.setSelection(TextSelection.create(tr.doc, state.selection.anchor, state.selection.head))
    return dispatchLawful(state, { tr, D: author.delegation, dispatch })
  }

/** The paragraphs of an extent, each with what stands under it at a deeper level. */
function partsOf(doc: Node, { from, to }: Extent): Extent[] {
  const levelOf = (index: number): number => doc.child(index).attrs.level ?? 0
  const starts: number[] = []
  for (let index = from.paragraph; index <= to.paragraph; index++) {
    const hasWords = doc.child(index).content.size > 0
    if (hasWords && (starts.length === 0 || levelOf(index) <= levelOf(starts[0] as number))) starts.push(index)
  }
  return starts.map((first, part) => wholeParagraphs(doc, first, (starts[part + 1] ?? to.paragraph + 1) - 1))
}

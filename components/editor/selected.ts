import type { Node } from "@tiptap/pm/model"
import type { EditorState } from "@tiptap/pm/state"
import { readBrackets } from "#model/bracket.ts"
import type { BracketId, ChangeId, OptionId, ParagraphId } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { isRevision } from "#model/marks.ts"
import { markOf, paragraphsOf } from "./values.ts"

/** What the caret stands on: the innermost of each, and the paragraph. */
export type Selected = {
  readonly paragraph: ParagraphId
  readonly change?: ChangeId
  readonly bracket?: BracketId
  readonly option?: OptionId
}

export function selectedIn(state: EditorState): Selected | null {
  const { $head } = state.selection
  if (!$head.parent.isTextblock) return null
  const paragraph: ParagraphId = $head.parent.attrs.id
  const marks = marksAt($head.nodeBefore, $head.nodeAfter)
  const change = changeIn(marks) ?? breakOf($head.parent, $head.parentOffset)
  const bracket = innermostBracket(state.doc, marks)
  const option = marks.find((mark) => mark.type === "option")?.id
  return { paragraph, ...(change && { change }), ...(bracket && { bracket }), ...(option && { option }) }
}

/** At the edge of a change the caret stands on it, whichever side it is. */
function marksAt(before: Node | null, after: Node | null): Mark[] {
  const sides = [after, before].map((node) => node?.marks.map(markOf) ?? [])
  return sides.find(changeIn) ?? sides[0] ?? []
}

function changeIn(marks: readonly Mark[]): ChangeId | undefined {
  const changes = marks.filter(isRevision)
  return (changes.find((mark) => mark.decision === null) ?? changes[0])?.id
}

const breakOf = ({ attrs, content }: Node, offset: number): ChangeId | undefined =>
  (offset === 0 || content.size === 0 ? (attrs.deleted ?? attrs.inserted) : null) ?? undefined

function innermostBracket(doc: Node, marks: readonly Mark[]): BracketId | undefined {
  const here = new Set(marks.flatMap((mark) => (mark.type === "bracket" ? [mark.id] : [])))
  if (here.size === 0) return undefined
  const brackets = readBrackets(paragraphsOf(doc)).filter(({ id }) => here.has(id))
  return brackets.sort((a, b) => b.depth - a.depth)[0]?.id
}

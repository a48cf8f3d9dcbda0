import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import type { Bracket } from "#model/bracket.ts"
import { comparePoints, type Extent } from "#model/extent.ts"
import type { Author } from "../author.ts"
import { type Act, type CommandAnswer, type Dispatch, refused } from "./act.ts"
import { dispatchLawful } from "./judged.ts"
import { bracketsMet, bracketsOf, ownAmong, ownBracketAround } from "./own-bracket.ts"
import { addMarks, takeOff, withSupport } from "./own-marks.ts"
import { isHeaderWithin, type Place, placeOf, rangeOf } from "./places.ts"
import { nextWordEdge, type Side, type Way } from "./word-edges.ts"

/** Draws the delegation's own bracket anew, exactly round the selected words: the innermost that shares words with them. */
export const fitBracket =
  (author: Author): Act =>
  (state, dispatch) => {
    const { selection } = state
    if (selection.empty) return refused("nothing-selected")
    const found = ownAmong(bracketsMet(state), author.delegation)
    if (!found.ok) return refused(found.reason === "no-bracket" ? "beside-the-bracket" : found.reason)
    const extent = { from: placeOf(selection.$from), to: placeOf(selection.$to) }
    return redraw(state, { bracket: found.bracket, extent, author, dispatch })
  }

/** Moves one edge of the delegation's own bracket round the caret by a word; over words where it would cross others. */
export const moveEdge =
  (author: Author, side: Side, way: Way): Act =>
  (state, dispatch) => {
    const found = ownBracketAround(state, author.delegation)
    if (!found.ok) return refused(found.reason)
    const { bracket } = found
    let answer: CommandAnswer = refused("nowhere-further")
    let edge: Place | null = side === "open" ? bracket.from : bracket.to
    for (let step = 0; step < mostWords; step++) {
      edge = nextWordEdge(state.doc, edge, { side, way })
      if (edge === null) break
      const extent = withEdge(bracket, side, edge)
      const moved = redraw(state, { bracket, extent, author, dispatch, staysWithin: true })
      if (moved.ok) return moved
      answer = moved.reason === "crossing-brackets" ? moved : answer
      if (moved.reason !== "crossing-brackets") break
    }
    return answer
  }

// Beyond so many words nobody means this key press any more.
const mostWords = 40

/** Draws one's own bracket to a place: what dragging its sign does. */
export const dragEdge =
  (author: Author, drag: { readonly id: string; readonly side: Side; readonly to: number }): Act =>
  (state, dispatch) => {
    const found = ownAmong(
      bracketsOf(state).filter(({ id }) => id === drag.id),
      author.delegation,
    )
    if (!found.ok) return refused(found.reason)
    const $to = state.doc.resolve(drag.to)
    if (!$to.parent.isTextblock) return refused("nowhere-further")
    const extent = withEdge(found.bracket, drag.side, placeOf($to))
    return redraw(state, { bracket: found.bracket, extent, author, dispatch })
  }

const withEdge = ({ from, to }: Bracket, side: Side, edge: Place): Extent =>
  side === "open" ? { from: edge, to } : { from, to: edge }

type Redrawing = {
  readonly bracket: Bracket
  readonly extent: Extent
  readonly author: Author
  readonly dispatch: Dispatch | undefined
  /** The caret is taken along, so that the next key press is about the same bracket and not the one round it. */
  readonly staysWithin?: boolean
}

function redraw(state: EditorState, { bracket, extent, author, dispatch, staysWithin }: Redrawing): CommandAnswer {
  const { doc } = state
  if (comparePoints(extent.from, extent.to) >= 0) return refused("nowhere-further")
  if (isHeaderWithin(doc, extent)) return refused("read-only-header")
  const range = rangeOf(doc, extent)
  if (doc.textBetween(range.from, range.to) === "") return refused("no-words")
  const tr: Transaction = state.tr
  takeOff(tr, bracket.id)
  addMarks(tr, range, withSupport({ type: "bracket", id: bracket.id }, author))
  if (tr.doc.eq(doc)) return refused("nowhere-further")
  if (staysWithin) keepWithin(tr, range)
  return dispatchLawful(state, { tr, D: author.delegation, dispatch })
}

/** Takes the selection to the edge of a range where it reaches beyond it. */
function keepWithin(tr: Transaction, { from, to }: { readonly from: number; readonly to: number }): void {
  const { anchor, head } = tr.selection
  const within = (at: number) => Math.min(Math.max(at, from), to)
  if (within(anchor) === anchor && within(head) === head) return
  tr.setSelection(TextSelection.create(tr.doc, within(anchor), within(head)))
}

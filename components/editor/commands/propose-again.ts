import type { Node } from "@tiptap/pm/model"
import { TextSelection } from "@tiptap/pm/state"
import { assertNever } from "#model/assert.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Author } from "../author.ts"
import { type Act, done, refused } from "./act.ts"
import { putInBrackets } from "./put-in-brackets.ts"

/** What somebody had typed, struck or bracketed. Shape: `before` is what stood just before the words. */
export type WordsAgain = {
  readonly paragraph: ParagraphId
  readonly act: "insert" | "strike" | "bracket"
  readonly text: string
  readonly before: string
}

/**
 * Does once more what the server did not take, as a new proposal. Typed words go where they stood, or to the end of
 * their paragraph if what stood before them has changed; to be struck or bracketed, words must still be there.
 */
export const proposeAgain =
  (words: WordsAgain, author: Author): Act =>
  (state, dispatch) => {
    const place = placeOf(state.doc, words)
    if (place === null) return refused("place-gone")
    const { from, to } = place
    switch (words.act) {
      case "insert":
        dispatch?.(state.tr.insertText(words.text, from))
        return done
      case "strike":
        dispatch?.(state.tr.delete(from, to))
        return done
      case "bracket": {
        const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
        return putInBrackets(author)(selected, dispatch)
      }
      default:
        return assertNever(words.act)
    }
  }

function placeOf(doc: Node, { paragraph, act, text, before }: WordsAgain): { from: number; to: number } | null {
  let place: { from: number; to: number } | null = null
  doc.forEach((node, at) => {
    if (node.attrs.id !== paragraph) return
    const start = at + 1
    const found = node.textContent.indexOf(act === "insert" ? before : before + text)
    const offset = found >= 0 ? found + before.length : node.content.size
    if (act === "insert") place = { from: start + offset, to: start + offset }
    else if (found >= 0) place = { from: start + offset, to: start + offset + text.length }
  })
  return place
}

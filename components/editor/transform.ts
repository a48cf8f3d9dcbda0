import type { Node } from "@tiptap/pm/model"
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import type { ChangeId } from "#model/ids.ts"
import { isOwnText } from "#model/own.ts"
import type { Author } from "./author.ts"
import { type Edit, editsOf, linesOf, wholeCharacters } from "./edits.ts"
import { framesFor } from "./own-frames.ts"
import { deletionBeside, isHeader, proposeDeletion } from "./propose-deletion.ts"
import { changeFor, insertionWithin, proposeInsertion } from "./propose-insertion.ts"
import { BREAK, indexOf, positionOf, tokensBetween } from "./tokens.ts"
import { markOf } from "./values.ts"

/**
 * The proposing transform: whatever a transaction would do to the text, this makes the proposal a delegation may make
 * instead (laws L1 and L2). It reads the outcome, not the steps: from the changed ranges it takes which tokens became
 * which, so that typing, pasting, dropping, spell-checking and input methods all go the same way.
 */
export function proposalFor(original: Transaction, state: EditorState, author: Author): Transaction {
  const { tr } = state
  const edits = editsOf(original).map((edit) => betweenCharacters(edit, state.doc, author))
  let caret: Caret | null = null
  for (const edit of edits) {
    const position = propose(tr, edit, state, author)
    if (caret === null || (edit.text !== "" && !caret.afterText)) {
      caret = { position, afterText: edit.text !== "", mapsBefore: tr.mapping.maps.length }
    }
  }
  if (caret) placeCaret(tr, edits.length === 1 ? asMeant(caret, edits[0] as Edit, { original, state, tr }) : caret)
  for (const key of carriedMeta) {
    const value = original.getMeta(key)
    if (value !== undefined) tr.setMeta(key, value)
  }
  return original.scrolledIntoView ? tr.scrollIntoView() : tr
}

type Caret = { readonly position: number; readonly afterText: boolean; readonly mapsBefore: number }

/** What others read of a transaction: how it came about. */
const carriedMeta = ["uiEvent", "composition", "addToHistory", "pointer", "paste"]

/**
 * One edit; a replacement is one change with one id. Returns where the caret then stands: after new words, and after
 * words deleted forwards, so that Delete pressed again takes the next ones.
 */
function propose(tr: Transaction, edit: Edit, state: EditorState, author: Author): number {
  const from = Math.max(1, positionOf(state.doc, edit.from))
  const to = Math.max(from, positionOf(state.doc, edit.to))
  const retyped = insertionWithin(tr.doc, from, to, author)
  let struck: ChangeId | null = null
  const beside = edit.text === "" ? deletionBeside(tr.doc, from, to, author) : null
  const changeOfDeletion = () => {
    struck ??= beside ?? author.newChangeId()
    return struck
  }
  const mapsBefore = tr.mapping.maps.length
  proposeDeletion(tr, { from, to }, author, changeOfDeletion)
  const mapping = tr.mapping.slice(mapsBefore)
  const start = mapping.map(from, -1)
  const end = insideParagraph(tr, mapping.map(to, 1))
  if (edit.text === "") return state.selection.empty && state.selection.head === from ? end : start
  const at = isWritable(tr, end) ? end : start
  if (!isWritable(tr, at)) return at
  const change = struck ?? changeFor(tr.doc, at, author, retyped)
  const frames = framesFor(state, { tr, at, from, to }, author.delegation)
  return proposeInsertion(tr, at, linesOf(edit.text), { author, change, frames })
}

/** Own words are taken apart as the keyboard does it, accent by accent; others' only by whole characters. */
function betweenCharacters(edit: Edit, doc: Node, author: Author): Edit {
  const marks = doc.nodeAt(positionOf(doc, edit.from))?.marks.map(markOf) ?? []
  return edit.text === "" && isOwnText(marks, author.delegation) ? edit : wholeCharacters(edit, doc)
}

type Outcome = { readonly original: Transaction; readonly state: EditorState; readonly tr: Transaction }

/**
 * Where the person's caret is after new words in a line: not always at their end. An input method or a spell checker
 * may leave the end of a word as it is, and the caret behind that.
 */
function asMeant(caret: Caret, { from, to, text }: Edit, { original, state, tr }: Outcome): Caret {
  if (text === "" || linesOf(text).length > 1 || !original.selection.empty) return caret
  const beyond = indexOf(original.doc, original.selection.head) - (from + text.length)
  if (beyond > 0 && !tokensBetween(state.doc, to, to + beyond).includes(BREAK))
    return {
      ...caret,
      position: tr.mapping.map(positionOf(state.doc, to + beyond)),
      mapsBefore: tr.mapping.maps.length,
    }
  const within = linesOf(text.slice(text.length + beyond)).join("").length
  return beyond < 0 && text.length + beyond >= 0 ? { ...caret, position: caret.position - within } : caret
}

function insideParagraph(tr: Transaction, position: number): number {
  return tr.doc.resolve(position).parent.isTextblock ? position : Math.max(1, position - 1)
}

function isWritable(tr: Transaction, position: number): boolean {
  if (position > tr.doc.content.size) return false
  const { parent } = tr.doc.resolve(position)
  return parent.isTextblock && !isHeader(parent)
}

function placeCaret(tr: Transaction, { position, mapsBefore }: Caret): void {
  const mapped = tr.mapping.slice(mapsBefore).map(position)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(mapped, tr.doc.content.size)), -1))
}

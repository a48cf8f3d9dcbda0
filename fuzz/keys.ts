import { deleteSelection, joinBackward, joinForward, splitBlock } from "@tiptap/pm/commands"
import { Fragment, Slice } from "@tiptap/pm/model"
import { type Command, TextSelection } from "@tiptap/pm/state"
import { cleanSlice } from "#components/editor/clipboard.ts"
import type { Page } from "./page.ts"

/** What the keys and the mouse do to a page, as the browser would have the editor do it. */

/** Puts the caret at `from`, or selects from there to `to`. Units: positions of the document, kept within it. */
export function select({ state, dispatch }: Page, from: number, to = from): void {
  const within = (position: number) => state.doc.resolve(Math.max(0, Math.min(state.doc.content.size, position)))
  dispatch(state.tr.setSelection(TextSelection.between(within(from), within(to))))
}

export const typeLetter = ({ state, dispatch }: Page, letter: string): void => dispatch(state.tr.insertText(letter))

export function backspace(page: Page): void {
  const { empty, $from, from } = page.state.selection
  if (!empty) run(page, deleteSelection)
  else if ($from.parentOffset === 0) run(page, joinBackward)
  else page.dispatch(page.state.tr.delete(from - 1, from))
}

export function deleteForward(page: Page): void {
  const { empty, $from, from } = page.state.selection
  if (!empty) run(page, deleteSelection)
  else if ($from.parentOffset === $from.parent.content.size) run(page, joinForward)
  else page.dispatch(page.state.tr.delete(from, from + 1))
}

export const enter = (page: Page): void => run(page, splitBlock)

export function paste({ state, dispatch }: Page, lines: readonly string[]): void {
  const { schema } = state
  const paragraphs = lines.map((line) => schema.node("paragraph", null, line ? [schema.text(line)] : []))
  dispatch(state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1)))
}

/** Takes away what is selected, and answers with what the clipboard then holds: clean text, no marks. */
export function cut(page: Page): Slice {
  const slice = cleanSlice(page.state.selection.content(), page.state.schema)
  run(page, deleteSelection)
  return slice
}

export const pasteSlice = ({ state, dispatch }: Page, slice: Slice): void => dispatch(state.tr.replaceSelection(slice))

function run({ state, dispatch }: Page, command: Command): void {
  command(state, dispatch)
}

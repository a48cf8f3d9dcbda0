import type { Editor } from "@tiptap/core"
import { TextSelection } from "@tiptap/pm/state"
import type { Command } from "#components/commands/command.ts"
import type { Translator } from "#components/language/translator.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Plan } from "#model/plan.ts"
import type { Author } from "./author.ts"
import { proposeAgain, type WordsAgain } from "./commands/propose-again.ts"
import { editorCommands } from "./editor-commands.ts"
import { withPreview } from "./plan-preview.ts"
import { dispatchAside } from "./read-selection.ts"

/** What the page may ask of the editor. */
export type DraftEditorHandle = {
  /** Puts the caret at the start of a paragraph and brings it into view. */
  focusParagraph(id: ParagraphId): void
  /** Puts the keyboard back where the caret stands, without moving the sheet. */
  focus(): void
  /** Shows in the text what a ruling would do; null ends that. */
  highlight(plan: Plan | null): void
  /** Proposes again what the server did not take; false if its place is gone or nothing may be written. */
  proposeAgain(words: WordsAgain): boolean
  /** What can be done in the text, for the palette. */
  commands(): readonly Command[]
}

export function handleOf(
  openNow: () => { readonly editor: Editor; readonly author: Author; readonly t: Translator<"editor"> } | null,
): DraftEditorHandle {
  const editorNow = () => openNow()?.editor ?? null
  return {
    proposeAgain(words) {
      const open = openNow()
      if (!open?.editor.isEditable) return false
      const { ok } = proposeAgain(words, open.author)(open.editor.state, open.editor.view.dispatch)
      if (ok) this.focusParagraph(words.paragraph)
      return ok
    },
    commands() {
      const open = openNow()
      return open ? editorCommands(open.editor, open.author, open.t) : []
    },
    focusParagraph(id) {
      const editor = editorNow()
      const at = editor ? paragraphAt(editor, id) : null
      if (!editor || at === null) return
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at + 1)))
      editor.view.focus()
      bringIntoView(editor.view.nodeDOM(at))
    },
    focus() {
      editorNow()?.view.focus()
    },
    highlight(plan) {
      const editor = editorNow()
      if (editor) dispatchAside(editor.view, (tr) => withPreview(editor.state, tr, plan))
    },
  }
}

function paragraphAt({ state }: Editor, id: ParagraphId): number | null {
  let found: number | null = null
  state.doc.forEach((node, at) => {
    if (node.attrs.id === id) found = at
  })
  return found
}

function bringIntoView(element: Node | null): void {
  if (!(element instanceof Element)) return
  element.scrollIntoView({ block: "center" })
}

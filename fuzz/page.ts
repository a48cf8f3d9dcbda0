import { Editor } from "@tiptap/core"
import type { EditorState, PluginView, Transaction } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import { yUndoPluginKey } from "y-prosemirror"
import type * as Y from "yjs"
import { type Author, createAuthor } from "#components/editor/author.ts"
import { Binding } from "#components/editor/binding.ts"
import { Proposing } from "#components/editor/proposing.ts"
import { schemaExtensions } from "#components/editor/schema.ts"
import { Undo } from "#components/editor/undo.ts"
import type { DelegationCode } from "#model/ids.ts"

/** An open page without a browser: the product's own editor, binding, transform and undo on a shared document. */
export type Page = {
  readonly author: Author
  readonly state: EditorState
  readonly dispatch: (transaction: Transaction) => void
  close(): void
}

/** Shape: `session` begins the ids of what is made on this page. */
export function openPage(doc: Y.Doc, acting: () => DelegationCode, session: string): Page {
  const author = createAuthor(acting, session)
  const editor = new Editor({
    element: null,
    extensions: [
      ...schemaExtensions,
      Binding.configure({ doc }),
      Undo.configure({ author }),
      Proposing.configure({ author }),
    ],
    enableCoreExtensions: false,
    injectCSS: false,
    content: { type: "doc", content: [] },
  })
  const glass = new Glass(editor)
  // What is undone together is one act, however fast the machine is: see `pause` in acts.ts.
  const history = yUndoPluginKey.getState(glass.state)?.undoManager
  if (history) history.captureTimeout = Number.POSITIVE_INFINITY
  return {
    author,
    get state() {
      return glass.state
    },
    dispatch: glass.dispatch,
    close: () => glass.close(),
  }
}

/** What a view is to the editor's plugins, without a page to draw on: no focus, no caret of the browser's own. */
class Glass {
  state: EditorState
  readonly composing = false
  readonly isDestroyed = false
  readonly root = { getSelection: () => null }
  readonly hasFocus = () => false
  readonly dispatch: (transaction: Transaction) => void
  private readonly views: PluginView[] = []

  constructor(editor: Editor) {
    const inner = editor as unknown as { editorView: unknown; dispatchTransaction(transaction: Transaction): void }
    this.dispatch = editor.extensionManager.dispatchTransaction((transaction) => inner.dispatchTransaction(transaction))
    this.state = editor.state.reconfigure({ plugins: editor.extensionManager.plugins })
    inner.editorView = this
    for (const plugin of this.state.plugins) {
      const view = plugin.spec.view?.(this as unknown as EditorView)
      if (view) this.views.push(view)
    }
  }

  updateState(state: EditorState): void {
    const before = this.state
    this.state = state
    for (const view of this.views) view.update?.(this as unknown as EditorView, before)
  }

  close(): void {
    for (const view of this.views) view.destroy?.()
  }
}

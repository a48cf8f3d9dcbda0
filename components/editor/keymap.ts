import { Extension } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"
import type { EditorView } from "@tiptap/pm/view"
import type { Author } from "./author.ts"
import { perform } from "./commands/perform.ts"
import { readSelection } from "./read-selection.ts"
import { selectAcross } from "./select-across.ts"
import { tools } from "./tools.ts"

/** Heard by the page round the editor (`components/shell/workspace.tsx`), which has the cards. */
export const openCardKey = "Alt-Enter"

/**
 * The keys of the editor's own commands. `Tab` and `Shift-Tab` work in own new paragraphs only; elsewhere they leave the
 * text, as everywhere in a page. Undo and redo (`Mod-z`, `Mod-y`, `Shift-Mod-z`) are in `undo.ts`.
 */
export const Keymap = Extension.create<{ author: Author | null }>({
  name: "keys",
  addOptions: () => ({ author: null }),
  addKeyboardShortcuts(): Record<string, () => boolean> {
    const { author } = this.options
    if (author === null) return {}
    const across = (step: 1 | -1) => () => selectAcross(step)(this.editor.state, this.editor.view.dispatch)
    const ofTools = Object.values(tools).map(({ key, act }) => [
      key,
      () => this.editor.isEditable && perform(this.editor.view, act(author)).ok,
    ])
    return {
      ...Object.fromEntries(ofTools),
      "Shift-ArrowRight": across(1),
      "Shift-ArrowLeft": across(-1),
      "Mod-Shift-ArrowRight": across(1),
      "Mod-Shift-ArrowLeft": across(-1),
    }
  },
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keydown: readingSelection } } })],
})

/** Keys that follow one another faster than the browser tells of the caret act where the caret is. */
function readingSelection(view: EditorView): false {
  readSelection(view)
  return false
}

/** "Ctrl+Alt+[" or, on a Mac, "⌘⌥[". */
export function shortcutText(shortcut: string, isMac: boolean): string {
  const parts = shortcut.split("-").map((part) => (isMac ? macKeys : otherKeys)[part] ?? shown(part))
  return parts.join(isMac ? "" : "+")
}

const shown = (key: string) => (key.length === 1 ? key.toUpperCase() : key)

const macKeys: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩" }
const otherKeys: Record<string, string> = { Mod: "Ctrl" }

import { Extension } from "@tiptap/core"
import type { Author } from "./author.ts"
import type { Act } from "./commands/act.ts"
import { newParagraph } from "./commands/new-paragraph.ts"
import { putInBrackets } from "./commands/put-in-brackets.ts"
import { changeLevel } from "./commands/set-paragraph.ts"
import { unbracketOwn } from "./commands/unbracket-own.ts"
import { selectAcross } from "./select-across.ts"

/**
 * The keys of the editor's own commands, as shown to people. `Mod` is Control, or Command on a Mac.
 * Undo and redo (`Mod-z`, `Mod-y`, `Shift-Mod-z`) are in `undo.ts`.
 */
export const shortcuts = {
  putInBrackets: "Mod-Alt-[",
  unbracketOwn: "Mod-Alt-]",
  newParagraph: "Mod-Enter",
  levelIn: "Tab",
  levelOut: "Shift-Tab",
  /** Heard by the page round the editor (`components/shell/workspace.tsx`), which has the cards. */
  openCard: "Alt-Enter",
} as const

/** `Tab` and `Shift-Tab` work in own new paragraphs only; elsewhere they leave the text, as everywhere in a page. */
export const Keymap = Extension.create<{ author: Author | null }>({
  name: "keys",
  addOptions: () => ({ author: null }),
  addKeyboardShortcuts(): Record<string, () => boolean> {
    const { author } = this.options
    if (author === null) return {}
    const act = (command: Act) => () =>
      this.editor.isEditable && command(this.editor.state, this.editor.view.dispatch).ok
    const across = (step: 1 | -1) => () => selectAcross(step)(this.editor.state, this.editor.view.dispatch)
    return {
      [shortcuts.putInBrackets]: act(putInBrackets(author)),
      [shortcuts.unbracketOwn]: act(unbracketOwn(author)),
      [shortcuts.newParagraph]: act(newParagraph(author, { style: "item", level: 0 })),
      [shortcuts.levelIn]: act(changeLevel(author, 1)),
      [shortcuts.levelOut]: act(changeLevel(author, -1)),
      "Shift-ArrowRight": across(1),
      "Shift-ArrowLeft": across(-1),
      "Mod-Shift-ArrowRight": across(1),
      "Mod-Shift-ArrowLeft": across(-1),
    }
  },
})

/** "Ctrl+Alt+[" or, on a Mac, "⌘⌥[". */
export function shortcutText(shortcut: string, isMac: boolean): string {
  const parts = shortcut.split("-").map((part) => (isMac ? macKeys : otherKeys)[part] ?? part)
  return parts.join(isMac ? "" : "+")
}

const macKeys: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩" }
const otherKeys: Record<string, string> = { Mod: "Ctrl" }

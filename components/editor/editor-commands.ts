import type { Editor } from "@tiptap/core"
import type { Command } from "#components/commands/command.ts"
import { ariaKeys } from "#components/commands/keys.ts"
import type { Author } from "./author.ts"
import type { Act } from "./commands/act.ts"
import { perform } from "./commands/perform.ts"
import { setLevel, setStyle } from "./commands/set-paragraph.ts"
import { tools } from "./tools.ts"
import { canRedo, canUndo, redoOwnWork, undoOwnWork } from "./undo.ts"
import { commandReasons, toolWords, words } from "./words.ts"

/** Everything one does to a draft besides writing, as it can be done where the caret is; none where nobody may write. */
export function editorCommands(editor: Editor, author: Author): Command[] {
  if (!editor.isEditable) return []
  const tool = (name: string, act: Act, key: string | null): Command => {
    const answer = act(editor.state)
    return {
      group: "text",
      name,
      keys: key && ariaKeys(key),
      whyNot: answer.ok ? null : commandReasons[answer.reason],
      run: () => {
        perform(editor.view, act)
        editor.commands.focus()
      },
    }
  }
  const names = Object.keys(toolWords) as (keyof typeof toolWords)[]
  return [
    ...names.map((name) => tool(toolWords[name], tools[name].act(author), tools[name].key)),
    ...(["item", "body", "call"] as const).map((style) =>
      tool(words.asStyle(words.styles[style]), setStyle(author, style), null),
    ),
    ...words.levels.map((level, step) => tool(words.asStyle(level), setLevel(author, step), keyOfLevel[step] ?? null)),
    history(words.undo, "Mod-Z", canUndo(editor.state), () => undoOwnWork(editor.state)),
    history(words.redo, "Mod-Y", canRedo(editor.state), () => redoOwnWork(editor.state)),
  ]
}

const keyOfLevel: readonly string[] = [tools.levelOut.key, tools.levelIn.key]

const history = (name: string, key: string, can: boolean, run: () => void): Command => ({
  group: "text",
  name: words.ownHistory(name),
  keys: ariaKeys(key),
  whyNot: can ? null : words.nothingOfOwn,
  run,
})

import type { Editor } from "@tiptap/core"
import { ariaKeys } from "#components/commands/aria-keys.ts"
import type { Command } from "#components/commands/command.ts"
import type { Translator } from "#components/language/translator.ts"
import type { Author } from "./author.ts"
import type { Act } from "./commands/act.ts"
import { perform } from "./commands/perform.ts"
import { setLevel, setStyle } from "./commands/set-paragraph.ts"
import { namedTools, tools } from "./tools.ts"
import { canRedo, canUndo, redoOwnWork, undoOwnWork } from "./undo.ts"

/** Everything one does to a draft besides writing, as it can be done where the caret is; none where nobody may write. */
export function editorCommands(editor: Editor, author: Author, t: Translator<"editor">): Command[] {
  if (!editor.isEditable) return []
  const tool = (name: string, act: Act, key: string | null): Command => {
    const answer = act(editor.state)
    return {
      group: "text",
      name,
      keys: key && ariaKeys(key),
      whyNot: answer.ok ? null : t(`reason.${answer.reason}`),
      run: () => {
        perform(editor.view, act)
        editor.commands.focus()
      },
    }
  }
  return [
    ...namedTools.map((name) => tool(t(`tool.${name}`), tools[name].act(author), tools[name].key)),
    ...(["item", "body", "call"] as const).map((style) =>
      tool(t("asStyle", { name: t(`style.${style}`) }), setStyle(author, style), null),
    ),
    ...([0, 1, 2] as const).map((step) =>
      tool(t("asStyle", { name: t(`level.${step}`) }), setLevel(author, step), keyOfLevel[step] ?? null),
    ),
    history(t("undoOwn"), "Mod-Z", canUndo(editor.state) ? null : t("nothingOfOwn"), () => undoOwnWork(editor.state)),
    history(t("redoOwn"), "Mod-Y", canRedo(editor.state) ? null : t("nothingOfOwn"), () => redoOwnWork(editor.state)),
  ]
}

const keyOfLevel: readonly string[] = [tools.levelOut.key, tools.levelIn.key]

const history = (name: string, key: string, whyNot: string | null, run: () => void): Command => ({
  group: "text",
  name,
  keys: ariaKeys(key),
  whyNot,
  run,
})

import type { Editor } from "@tiptap/core"
import { useTranslations } from "next-intl"
import type { Act } from "./commands/act.ts"
import { perform } from "./commands/perform.ts"
import { shortcutText } from "./keymap.ts"

type Props = {
  editor: Editor
  label: string
  act: Act
  shortcut?: string
  pressed?: boolean
  /** Shows the key beside the label, as menus do. */
  isInMenu?: boolean
}

/** One command. It says its key, and why it cannot be done here. */
export function ToolButton({ editor, label, act, shortcut, pressed, isInMenu = false }: Props) {
  const t = useTranslations("editor")
  const answer = act(editor.state)
  const key = shortcut ? shortcutText(shortcut, isMac()) : null
  const named = key ? t("withKey", { label, key }) : label
  const handleAct = () => {
    perform(editor.view, act)
    editor.commands.focus()
  }
  return (
    <button
      type="button"
      aria-disabled={!answer.ok}
      aria-pressed={pressed}
      aria-description={answer.ok ? undefined : t(`reason.${answer.reason}`)}
      title={answer.ok ? named : t("withReason", { label: named, reason: t(`reason.${answer.reason}`) })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={handleAct}
    >
      {label}
      {isInMenu && key && <kbd>{key}</kbd>}
    </button>
  )
}

export const isMac = (): boolean => typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform)

"use client"

import type { Editor } from "@tiptap/core"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { onceSettled } from "#components/room/pace.ts"
import type { Author } from "./author.ts"
import { setLevel, setStyle } from "./commands/set-paragraph.ts"
import { openCardKey, shortcutText } from "./keymap.ts"
import { useNote } from "./note.ts"
import { isMac, ToolButton } from "./tool-button.tsx"
import { ToolMenu } from "./tool-menu.tsx"
import { type NamedTool, tools } from "./tools.ts"
import { canRedo, canUndo, redoOwnWork, undoOwnWork } from "./undo.ts"

type Props = { editor: Editor; author: Author }

/** The few things one does to a draft besides writing. Each says its key, and why it cannot be done here. */
export function DraftToolbar({ editor, author }: Props) {
  const t = useTranslations("editor")
  useSettledUpdates(editor)
  const note = useNote(editor)
  const tool = (name: NamedTool, isInMenu = false) => (
    <ToolButton
      key={name}
      editor={editor}
      label={t(`tool.${name}`)}
      act={tools[name].act(author)}
      shortcut={tools[name].key}
      isInMenu={isInMenu}
    />
  )
  return (
    <div className="draft-toolbar" role="toolbar" aria-label={t("drafting")}>
      <div className="group">
        {tool("putInBrackets")}
        {tool("unbracketOwn")}
        {tool("writeAlternative")}
        <ToolMenu label={t("bracketsMenu")} name={t("bracketsMenuLabel")}>
          {() => inBracketsMenu.map((name) => tool(name, true))}
        </ToolMenu>
      </div>
      <div className="group">
        {tool("newParagraph")}
        <ToolMenu label={t("paragraphMenu")} name={t("paragraphMenuLabel")}>
          {() => <ParagraphTools editor={editor} author={author} />}
        </ToolMenu>
      </div>
      <div className="group">
        <History
          label={t("undo")}
          name={t("undoOwn")}
          keys="Mod-Z"
          sign="M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3"
          can={canUndo(editor.state)}
          onAct={() => undoOwnWork(editor.state)}
        />
        <History
          label={t("redo")}
          name={t("redoOwn")}
          keys="Mod-Y"
          sign="M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3"
          can={canRedo(editor.state)}
          onAct={() => redoOwnWork(editor.state)}
        />
      </div>
      <span className="note" role="status">
        {note !== null && t(`note.${note}`)}
      </span>
      <span className="help" title={t("cardHelp", { key: shortcutText(openCardKey, isMac()) })}>
        <kbd>{shortcutText(openCardKey, isMac())}</kbd> {t("card")}
      </span>
    </div>
  )
}

const levels = [0, 1, 2] as const

const inBracketsMenu = [
  "bracketIntoOptions",
  "withdrawAlternative",
  "fitBracket",
  "endFurther",
  "endBack",
  "beginBack",
  "beginFurther",
] as const

function ParagraphTools({ editor, author }: Props) {
  const t = useTranslations("editor")
  const { style, level } = editor.state.selection.$head.parent.attrs
  return (
    <>
      {(["item", "body", "call"] as const).map((each) => (
        <ToolButton
          key={each}
          editor={editor}
          label={t(`style.${each}`)}
          act={setStyle(author, each)}
          pressed={(style ?? "body") === each}
          isInMenu
        />
      ))}
      {levels.map((step) => (
        <ToolButton
          key={step}
          editor={editor}
          label={t(`level.${step}`)}
          act={setLevel(author, step)}
          shortcut={step === 0 ? tools.levelOut.key : tools.levelIn.key}
          pressed={(level ?? 0) === step}
          isInMenu
        />
      ))}
    </>
  )
}

type HistoryProps = { label: string; name: string; keys: string; sign: string; can: boolean; onAct: () => void }

/** Where the tools have little room its sign stands alone; its name is said all the same. */
function History({ label, name, keys, sign, can, onAct }: HistoryProps) {
  const t = useTranslations("editor")
  return (
    <button
      type="button"
      aria-disabled={!can}
      title={t("withKey", { label: name, key: shortcutText(keys, isMac()) })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      <svg className="sign" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path d={sign} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      <span className="says">{label}</span>
    </button>
  )
}

/**
 * Draws again once text and caret have been quiet for a moment: what can be done here is worked out over the whole text,
 * and no letter waits for that.
 */
function useSettledUpdates(editor: Editor): void {
  const [, setCount] = useState(0)
  useEffect(() => {
    const { ask, cancel } = onceSettled(() => setCount((count) => count + 1))
    const handleTransaction = () => ask("text")
    editor.on("transaction", handleTransaction)
    return () => {
      cancel()
      editor.off("transaction", handleTransaction)
    }
  }, [editor])
}

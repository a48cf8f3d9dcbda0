"use client"
import type { Editor } from "@tiptap/core"
import { useEffect, useState } from "react"
import type { Author } from "./author.ts"
import type { Act } from "./commands/act.ts"
import { newParagraph } from "./commands/new-paragraph.ts"
import { putInBrackets } from "./commands/put-in-brackets.ts"
import { setLevel, setStyle } from "./commands/set-paragraph.ts"
import { unbracketOwn } from "./commands/unbracket-own.ts"
import { shortcuts, shortcutText } from "./keymap.ts"
import { useNote } from "./note.ts"
import { canRedo, canUndo, redoOwnWork, undoOwnWork } from "./undo.ts"
import { commandNotes, commandReasons } from "./words.ts"

/** The few things one does to a draft besides writing. Each says its key, and why it cannot be done here. */
export function DraftToolbar({ editor, author }: { editor: Editor; author: Author }) {
  useEachUpdate(editor)
  const note = useNote(editor)
  const { state, view } = editor
  const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform)
  const act = (command: Act) => {
    command(editor.state, view.dispatch)
    editor.commands.focus()
  }
  const button = (
    label: string,
    command: Act,
    { shortcut, pressed }: { shortcut?: string; pressed?: boolean } = {},
  ) => {
    const answer = command(state)
    const key = shortcut ? ` (${shortcutText(shortcut, isMac)})` : ""
    return (
      <button
        type="button"
        aria-disabled={!answer.ok}
        aria-pressed={pressed}
        title={answer.ok ? `${label}${key}` : `${label}${key}. ${commandReasons[answer.reason]}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => act(command)}
      >
        {label}
      </button>
    )
  }
  const { style, level } = state.selection.$head.parent.attrs
  return (
    <div className="draft-toolbar" role="toolbar" aria-label="Drafting">
      <div className="group">
        {button("Put in brackets", putInBrackets(author), {
          shortcut: shortcuts.putInBrackets,
        })}
        {button("Unbracket", unbracketOwn(author), { shortcut: shortcuts.unbracketOwn })}
      </div>
      <div className="group">
        {button("New paragraph", newParagraph(author, { style: "item", level: 0 }), {
          shortcut: shortcuts.newParagraph,
        })}
        {button("Lettered", setStyle(author, "item"), { pressed: style === "item" })}
        {button("Plain", setStyle(author, "body"), { pressed: (style ?? "body") === "body" })}
        {button("Call", setStyle(author, "call"), { pressed: style === "call" })}
        {[0, 1, 2].map((step) => (
          <span key={step}>
            {button(levelNames[step] ?? "", setLevel(author, step), {
              pressed: (level ?? 0) === step,
              ...(step === 0 ? { shortcut: shortcuts.levelOut } : { shortcut: shortcuts.levelIn }),
            })}
          </span>
        ))}
      </div>
      <div className="group">
        <History label="Undo" keys="Mod-Z" can={canUndo(state)} isMac={isMac} onAct={() => undoOwnWork(editor.state)} />
        <History label="Redo" keys="Mod-Y" can={canRedo(state)} isMac={isMac} onAct={() => redoOwnWork(editor.state)} />
      </div>
      <span className="note" role="status">
        {note !== null && commandNotes[note]}
      </span>
      <span className="help" title={cardHelp(isMac)}>
        <kbd>{shortcutText(shortcuts.openCard, isMac)}</kbd> card
      </span>
    </div>
  )
}

const cardHelp = (isMac: boolean) =>
  `${shortcutText(shortcuts.openCard, isMac)} opens the card of what the caret stands in and goes to it; Escape comes back to the text`

const levelNames = ["Item", "Sub-item", "Sub-sub"]

type HistoryProps = { label: string; keys: string; can: boolean; isMac: boolean; onAct: () => void }

function History({ label, keys, can, isMac, onAct }: HistoryProps) {
  return (
    <button
      type="button"
      aria-disabled={!can}
      title={`${label} own work (${shortcutText(keys, isMac)})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {label}
    </button>
  )
}

/** Draws again when the text or the caret changes, at most once a frame: never between a key and its letter. */
function useEachUpdate(editor: Editor): void {
  const [, setCount] = useState(0)
  useEffect(() => {
    let frame = 0
    const schedule = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        setCount((count) => count + 1)
      })
    }
    editor.on("transaction", schedule)
    return () => {
      cancelAnimationFrame(frame)
      editor.off("transaction", schedule)
    }
  }, [editor])
}

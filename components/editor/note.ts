import type { Editor } from "@tiptap/core"
import type { Transaction } from "@tiptap/pm/state"
import { useEffect, useState } from "react"
import { ySyncPluginKey } from "y-prosemirror"

/** What a command did besides what was asked. Components turn it into a sentence. */
export type CommandNote = "brackets-drawn-wider"

const key = "note"

/** Says with a transaction what it does besides, however the command was given. */
export const withNote = (transaction: Transaction, note: CommandNote): Transaction => transaction.setMeta(key, note)

/** The note of what was last done here; null when something else has been done since. */
export function useNote(editor: Editor): CommandNote | null {
  const [note, setNote] = useState<CommandNote | null>(null)
  useEffect(() => {
    const listen = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged && transaction.getMeta(ySyncPluginKey) === undefined)
        setNote(transaction.getMeta(key) ?? null)
    }
    editor.on("transaction", listen)
    return () => {
      editor.off("transaction", listen)
    }
  }, [editor])
  return note
}

import { Extension } from "@tiptap/core"
import { Plugin, PluginKey } from "@tiptap/pm/state"
import { ySyncPluginKey, yUndoPlugin, yUndoPluginKey } from "y-prosemirror"
import type { UndoManager } from "yjs"
import type { Author } from "./author.ts"
import { noteBegunBrackets } from "./begun-brackets.ts"
import { changedWindow } from "./changed-window.ts"
import { isTakenFromUs, ownTraces } from "./own-traces.ts"
import { takeBack } from "./take-back.ts"
import { paragraphOf } from "./values.ts"

/** Undo and redo of what was typed here, and of nothing else. */
export const Undo = Extension.create<{ author: Author | null }>({
  name: "undo",
  addOptions: () => ({ author: null }),
  addKeyboardShortcuts: () => ({
    "Mod-z": ({ editor }) => undoOwnWork(editor.state),
    "Mod-y": ({ editor }) => redoOwnWork(editor.state),
    "Shift-Mod-z": ({ editor }) => redoOwnWork(editor.state),
  }),
  addProseMirrorPlugins() {
    const { author } = this.options
    return author === null ? [] : [yUndoPlugin(), forgettingWhatIsTaken(author)]
  },
})

type State = Parameters<typeof yUndoPluginKey.getState>[0]

const managerOf = (state: State): UndoManager | null => yUndoPluginKey.getState(state)?.undoManager ?? null

export const undoOwnWork = (state: State): boolean => takeBackIn(state, "undo")
export const redoOwnWork = (state: State): boolean => takeBackIn(state, "redo")
export const canUndo = (state: State): boolean => managerOf(state)?.canUndo() === true
export const canRedo = (state: State): boolean => managerOf(state)?.canRedo() === true
/** After this, nothing typed before can be undone: the person now types for another delegation. */
export const forgetOwnWork = (state: State): void => managerOf(state)?.clear()

/** What is done now is one step to undo, whatever was typed just before or is typed just after. */
export function asOneStep(state: State, act: () => void): void {
  const manager = managerOf(state)
  manager?.stopCapturing()
  act()
  manager?.stopCapturing()
}

function takeBackIn(state: State, step: "undo" | "redo"): boolean {
  const manager = managerOf(state)
  const author = authorKey.getState(state)
  return manager !== null && author !== undefined && takeBack(manager, step, author.delegation)
}

const authorKey = new PluginKey<Author>("author-of-own-work")

/**
 * Once a ruling or a co-sponsor has touched own work, undoing it is no longer ours to do: the server would refuse it
 * (law L2). So the whole stack is forgotten then.
 */
const forgettingWhatIsTaken = (author: Author) =>
  new Plugin({
    key: authorKey,
    state: { init: () => author, apply: () => author },
    view: ({ state }) => {
      const manager = managerOf(state)
      return manager === null ? {} : { destroy: noteBegunBrackets(manager) }
    },
    appendTransaction(transactions, before, after) {
      const isOthers = transactions.some((transaction) => {
        const sync = transaction.getMeta(ySyncPluginKey)
        return sync?.isChangeOrigin && !sync.isUndoRedoOperation
      })
      if (!isOthers || before.doc === after.doc) return null
      const { first, last, lastOld } = changedWindow(before.doc, after.doc)
      const taken = isTakenFromUs(
        ownTraces(before.doc.children.slice(first, lastOld).map(paragraphOf), author),
        ownTraces(after.doc.children.slice(first, last).map(paragraphOf), author),
      )
      if (taken) managerOf(after)?.clear()
      return null
    },
  })

import * as Y from "yjs"
import type { BracketMark } from "#model/marks.ts"

/**
 * Which brackets each step to be undone has set. The server may draw a bracket wider that crosses another (decision
 * 0018), and Yjs undoes only what was written here: so undoing the step that set a bracket must take off all of it,
 * while undoing the step that drew one wider leaves what stood before.
 *
 * Shape: told of each step as it is done, before anybody else can have written in it. Answers with how to end that.
 */
export function noteBegunBrackets(manager: Y.UndoManager): () => void {
  const note = ({ stackItem, type }: { stackItem: Step; type: "undo" | "redo" }) => {
    const begun = type === "undo" ? begunIn(stackItem, manager.doc) : []
    if (begun.length > 0) stackItem.meta.set(noteBegunBrackets, new Set([...begunBy(stackItem), ...begun]))
  }
  manager.on("stack-item-added", note)
  manager.on("stack-item-updated", note)
  return () => {
    manager.off("stack-item-added", note)
    manager.off("stack-item-updated", note)
  }
}

/** The brackets that a step has set. */
export const begunBy = (step: Step | undefined): ReadonlySet<string> => step?.meta.get(noteBegunBrackets) ?? none

const none: ReadonlySet<string> = new Set()

type Step = Y.UndoManager["undoStack"][number]

/** Brackets that nothing but this step says are there. */
function begunIn({ insertions }: Step, doc: Y.Doc): string[] {
  const written = [...insertions.clients.keys()].flatMap((client) => doc.store.clients.get(client) ?? [])
  const begun = new Map(
    openings(written).flatMap(({ key, id, at }) => (Y.isDeleted(insertions, at) ? [[key, id]] : [])),
  )
  if (begun.size === 0) return []
  for (const structs of doc.store.clients.values())
    for (const { key, at } of openings(structs)) if (!Y.isDeleted(insertions, at)) begun.delete(key)
  return [...begun.values()]
}

type Opening = { readonly key: string; readonly id: string; readonly at: Y.ID }

/** Where the words of a bracket begin, in what is still there. */
function openings(structs: readonly (Y.Item | Y.GC)[]): Opening[] {
  return structs.flatMap((struct) => {
    if (struct.deleted || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) return []
    const { key, value } = struct.content as unknown as { key: string; value: Partial<BracketMark> | null }
    return key.startsWith("bracket--") && value?.id ? [{ key, id: value.id, at: struct.id }] : []
  })
}

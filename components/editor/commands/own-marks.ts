import type { Transaction } from "@tiptap/pm/state"
import type { BracketMark, Mark, OptionMark } from "#model/marks.ts"
import type { Author } from "../author.ts"
import { markOf, nodeMarkOf } from "../values.ts"

/** A bracket or an option with the delegation that stands behind it. */
export const withSupport = (mark: BracketMark | OptionMark, { delegation }: Author): Mark[] => [
  mark,
  { type: "proposer", change: mark.id, delegation, source: null },
]

/** Puts marks on all words from `from` to `to`. */
export function addMarks(tr: Transaction, { from, to }: { from: number; to: number }, marks: readonly Mark[]): void {
  for (const mark of marks) tr.addMark(from, to, nodeMarkOf(tr.doc.type.schema, mark))
}

/** Takes a bracket or an option off wherever it lies, with all who stand behind it. */
export function takeOff(tr: Transaction, id: string): void {
  tr.doc.descendants((node, at) => {
    if (!node.isText) return
    for (const mark of node.marks) {
      const value = markOf(mark)
      if (value.type === "proposer" ? value.change === id : value.id === id) tr.removeMark(at, at + node.nodeSize, mark)
    }
  })
}

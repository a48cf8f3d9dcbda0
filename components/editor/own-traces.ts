import { ownerOf } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Author } from "./author.ts"

/** Of each own change, bracket and break in some paragraphs: what of it is still solely ours, and what is not. */
export type OwnTraces = ReadonlyMap<string, { readonly own: number; readonly taken: number }>

export function ownTraces(paragraphs: readonly Paragraph[], author: Author): OwnTraces {
  const traces = new Map<string, { own: number; taken: number }>()
  const note = (id: string, isTaken: boolean, length: number) => {
    if (ownerOf(id) !== author.delegation) return
    const trace = traces.get(id) ?? { own: 0, taken: 0 }
    if (isTaken) trace.taken += length
    else trace.own += length
    traces.set(id, trace)
  }
  for (const paragraph of paragraphs) {
    if (paragraph.inserted !== null) note(paragraph.inserted, paragraph.insertedDecision !== null, 1)
    if (paragraph.deleted !== null) note(paragraph.deleted, paragraph.deletedDecision !== null, 1)
    for (const { text, marks } of paragraph.runs) {
      for (const mark of marks) {
        if (mark.type === "proposer") {
          if (mark.delegation !== author.delegation) note(mark.change, true, text.length)
        } else note(mark.id, "decision" in mark && mark.decision !== null, text.length)
      }
    }
  }
  return traces
}

/** Somebody else's act left less of our own work solely ours, or put a decision or a co-sponsor on it. */
export const isTakenFromUs = (before: OwnTraces, after: OwnTraces): boolean =>
  [...before].some(([id, trace]) => {
    const now = after.get(id) ?? { own: 0, taken: 0 }
    return now.own < trace.own || now.taken > trace.taken
  })

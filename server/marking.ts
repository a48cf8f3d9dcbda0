import * as Y from "yjs"
import type { Touched } from "./mend.ts"
import type { DecodedUpdate } from "./update-check.ts"

/**
 * What an edit itself says of marks, by their keys: those it puts on words, and those it takes off. Anything else that
 * becomes of marks is what befell it on its way.
 */
export type Marking = { readonly puts: ReadonlySet<string>; readonly takes: ReadonlySet<string> }

/**
 * The keys of others' marks of which an update deletes the beginning or the end without deleting words there. Whoever
 * deletes words deletes the beginnings and ends of marks between them as well: Yjs tidies up like this.
 *
 * Asked before the update is applied.
 */
export function formatsDeletedAlone(
  { ds }: DecodedUpdate,
  doc: Y.Doc,
  { mayWrite }: { readonly mayWrite: (client: number) => boolean },
): ReadonlySet<string> {
  const formats: Y.Item[] = []
  const shortened = new Set<unknown>()
  for (const [client, ranges] of ds.clients)
    for (const item of itemsIn(doc.store.clients.get(client) ?? [], ranges)) {
      if (item.deleted) continue
      if (item.content instanceof Y.ContentString) shortened.add(item.parent)
      if (item.content instanceof Y.ContentFormat && !mayWrite(client)) formats.push(item)
    }
  const alone = formats.filter(({ parent }) => !shortened.has(parent))
  return new Set(alone.map(({ content }) => (content as Y.ContentFormat).key))
}

/** What is deleted has come before, or the update is refused as incomplete; what it brings itself is not looked at. */
function* itemsIn(structs: readonly (Y.Item | Y.GC)[], ranges: readonly { clock: number; len: number }[]) {
  const last = structs.at(-1)
  const end = last ? last.id.clock + last.length : 0
  for (const { clock, len } of ranges)
    for (let at = clock < end ? Y.findIndexSS(structs as Y.Item[], clock) : structs.length; at < structs.length; at++) {
      const struct = structs[at] as Y.Item | Y.GC
      if (struct.id.clock >= clock + len) break
      if (struct instanceof Y.Item) yield struct
    }
}

/**
 * Who types within marked words that are not to cover the new ones closes the mark before and opens it again behind: that
 * puts it on nothing and takes it off nothing. So only what is opened without having been closed counts, in the order
 * of the text, and what is closed before words that were there.
 *
 * Asked when the update has been applied.
 */
export function markingOf({ structs }: DecodedUpdate, touched: readonly Touched[]): Marking {
  const written = new Map<number, number>()
  for (const { id } of structs) written.set(id.client, Math.min(id.clock, written.get(id.client) ?? id.clock))
  const puts = new Set<string>()
  const takes = new Set<string>()
  for (const text of touched.flatMap(({ element }) => element.toArray().filter((one) => one instanceof Y.XmlText))) {
    const closed = new Set<string>()
    for (let item = firstItem(text); item !== null; item = item.right) {
      const { content, id } = item
      if (item.deleted) continue
      const isWritten = id.clock >= (written.get(id.client) ?? Number.POSITIVE_INFINITY)
      if (!isWritten) {
        if (item.countable) for (const key of closed) takes.add(key)
      } else if (content instanceof Y.ContentFormat) {
        if (content.value === null) closed.add(content.key)
        else if (!closed.delete(content.key)) puts.add(content.key)
      }
    }
  }
  return { puts, takes }
}

// Yjs keeps no public way to walk the items of a text.
const firstItem = (text: Y.XmlText): Y.Item | null => (text as unknown as { _start: Y.Item | null })._start

import * as Y from "yjs"
import type { TypedOn } from "#model/typed-on.ts"
import type { DecodedUpdate } from "./update-check.ts"

/** Characters typed behind others in one paragraph, and nothing else. */
export type Keystroke = TypedOn & { readonly element: Y.XmlElement }

/**
 * What an update types, if it does no more than that: one string, wholly new, that came to stand right behind a
 * character. Null for anything else, which then has to be read where it was written.
 *
 * Shape:   `transactions` are all that applying the update made.
 */
export function keystrokeOf(
  { structs, ds }: DecodedUpdate,
  transactions: readonly Y.Transaction[],
  doc: Y.Doc,
): Keystroke | null {
  const [struct] = structs
  const [transaction] = transactions
  if (structs.length !== 1 || ds.clients.size > 0 || transactions.length !== 1 || !transaction) return null
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null
  const { client, clock } = struct.id
  if ((transaction.beforeState.get(client) ?? 0) !== clock) return null
  const item = Y.getItem(doc.store, struct.id)
  const text = item instanceof Y.Item ? item.parent : null
  if (!(item instanceof Y.Item) || item.deleted || !(text instanceof Y.XmlText) || !touchesOnly(transaction, text))
    return null
  const behind = characterBefore(item, clock)
  const element = text.parent
  if (behind === null || !(element instanceof Y.XmlElement)) return null
  return { client, clock, text: struct.content.str, behind, element }
}

function touchesOnly({ changed }: Y.Transaction, text: Y.XmlText): boolean {
  const keys = changed.get(text as never)
  return changed.size === 1 && keys?.size === 1 && keys.has(null)
}

/** The id of the character right before; null if something else stands there, such as the beginning of a mark. */
function characterBefore(item: Y.Item, clock: number): Y.ID | null {
  // Yjs joins what one client types in a row to one item.
  if (clock > item.id.clock) return Y.createID(item.id.client, clock - 1)
  let left = item.left
  while (left?.deleted) left = left.left
  return left?.content instanceof Y.ContentString ? left.lastId : null
}

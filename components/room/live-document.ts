import { record } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import { openItems } from "#model/open-items.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { baseHash } from "#model/plain-text.ts"
import type { Decision, DocumentView, OpenItem } from "#model/protocol.ts"
import { type DocumentRecord, readRecord } from "#model/record.ts"
import { keptList } from "#model/same-list.ts"
import type { DocumentReader } from "./document-reader.ts"

/** The document as it stands in this page, with its register. */
export type LiveDocument = DocumentView & Pick<DocumentRecord, "register">

/**
 * The document as it stands now; null until it has come from the server. A paragraph nobody touched is the same value as
 * before. What only some panels need (what is open, the hashes) is worked out when it is first asked for.
 */
export function liveDocumentOf(reader: DocumentReader): LiveDocument | null {
  if (!record(reader.doc).has("meta")) return null
  const paragraphs = reader.paragraphs()
  const live = readRecord(reader.doc)
  const last = lastLists.get(reader) ?? { register: live.register, open: null }
  last.register = keptList(last.register, live.register)
  lastLists.set(reader, last)
  let open: readonly OpenItem[] | null = null
  return {
    ...live,
    register: last.register,
    revision: live.meta.revision,
    paragraphs: paragraphViews(paragraphs),
    get open() {
      open ??= last.open = keptList(last.open, openItems(paragraphs))
      return open
    },
    get baseHash() {
      return baseHash(paragraphs)
    },
    get textHash() {
      return textHash(paragraphs)
    },
  }
}

/** The lists a page read last of a document: while they hold the same, they are the same, and nothing is drawn for them. */
type Lists = { register: readonly Decision[]; open: readonly OpenItem[] | null }
const lastLists = new WeakMap<DocumentReader, Lists>()

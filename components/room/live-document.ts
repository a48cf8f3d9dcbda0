import { record } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import { openItems } from "#model/open-items.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { baseHash } from "#model/plain-text.ts"
import type { DocumentView, OpenItem } from "#model/protocol.ts"
import { type DocumentRecord, readRecord } from "#model/record.ts"
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
  let open: readonly OpenItem[] | null = null
  return {
    ...live,
    revision: live.meta.revision,
    paragraphs: paragraphViews(paragraphs),
    get open() {
      open ??= openItems(paragraphs)
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

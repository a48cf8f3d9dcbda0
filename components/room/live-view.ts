import { record } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import { openItems } from "#model/open-items.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { baseHash } from "#model/plain-text.ts"
import type { DocumentView, OpenItem } from "#model/protocol.ts"
import { type DocumentRecord, readRecord } from "#model/record.ts"
import type { DocumentReader } from "./document-reader.ts"
import type { Pace } from "./pace.ts"

/** The document as it stands in this page, with its register. */
export type LiveDocument = DocumentView & Pick<DocumentRecord, "register">

/**
 * The live document as one value after another, at a pace of its own. A paragraph nobody touched is the same value as
 * before. What only some panels need (what is open, the hashes) is worked out when it is first asked for.
 */
export class LiveView {
  private readonly reader: DocumentReader
  private readonly pace: Pace
  private document: LiveDocument | null

  constructor(reader: DocumentReader, pace: Pace) {
    this.reader = reader
    this.pace = pace
    this.document = this.look()
  }

  /** Null until the document has come from the server. */
  current = (): LiveDocument | null => this.document

  subscribe = (listener: () => void): (() => void) => {
    const update = () => {
      this.document = this.look()
      listener()
    }
    const paced = this.pace(update)
    const stop = this.reader.listen(paced.ask)
    update()
    return () => {
      paced.cancel()
      stop()
    }
  }

  private look(): LiveDocument | null {
    if (!record(this.reader.doc).has("meta")) return null
    return liveDocument(this.reader.paragraphs(), readRecord(this.reader.doc))
  }
}

function liveDocument(paragraphs: readonly Paragraph[], live: DocumentRecord): LiveDocument {
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

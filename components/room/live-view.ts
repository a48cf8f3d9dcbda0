import type * as Y from "yjs"
import { paragraphViews } from "#components/document/paragraph-views.ts"
import { record } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import { openItems } from "#model/open-items.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { baseHash } from "#model/plain-text.ts"
import type { DocumentView, OpenItem } from "#model/protocol.ts"
import { type DocumentRecord, readRecord } from "#model/record.ts"
import { DocumentReader } from "./document-reader.ts"

/** The document as it stands in this page, with its register. */
export type LiveDocument = DocumentView & Pick<DocumentRecord, "register">

/**
 * The live document as one value after another. A paragraph nobody touched is the same value as before. What only
 * some panels need (what is open, the hashes) is worked out when it is first asked for.
 */
export class LiveView {
  private readonly doc: Y.Doc
  private readonly reader: DocumentReader
  private document: LiveDocument | null

  constructor(doc: Y.Doc) {
    this.doc = doc
    this.reader = new DocumentReader(doc)
    this.document = this.look()
  }

  /** Null until the document has come from the server. */
  current = (): LiveDocument | null => this.document

  subscribe = (listener: () => void): (() => void) => {
    let cancel = () => {}
    const update = () => {
      this.document = this.look()
      listener()
    }
    const stop = this.reader.listen(() => {
      cancel()
      cancel = inNextFrame(update)
    })
    update()
    return () => {
      cancel()
      stop()
    }
  }

  private look(): LiveDocument | null {
    if (!record(this.doc).has("meta")) return null
    return liveDocument(this.reader.paragraphs(), readRecord(this.doc))
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

/** Once a frame at most; a page in the background gets no frames, so a timer sees to it that it does not fall behind. */
function inNextFrame(act: () => void): () => void {
  const once = () => {
    cancel()
    act()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, 250)
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  return cancel
}

"use client"
import { useEffect, useMemo, useState } from "react"
import type * as Y from "yjs"
import { DocumentReader } from "./document-reader.ts"
import { type LiveDocument, liveDocumentOf } from "./live-document.ts"
import type { Pace } from "./pace.ts"

/** Reads the live text for this page; null until there is one. Shared by all that look at it. */
export const useDocumentReader = (doc: Y.Doc | null): DocumentReader | null =>
  useMemo(() => (doc ? new DocumentReader(doc) : null), [doc])

/** The live document as this page has it, or null until it has come. Paragraphs nobody touched keep their identity. */
export function useDocumentView(reader: DocumentReader | null, pace: Pace): LiveDocument | null {
  const [live, setLive] = useState<LiveDocument | null>(null)
  useEffect(() => {
    if (reader === null) return setLive(null)
    const update = () => setLive(liveDocumentOf(reader))
    const { ask, cancel } = pace(update)
    const stop = reader.listen(ask)
    update()
    return () => {
      cancel()
      stop()
    }
  }, [reader, pace])
  return live
}

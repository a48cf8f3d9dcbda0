"use client"
import { useMemo, useSyncExternalStore } from "react"
import type * as Y from "yjs"
import { DocumentReader } from "./document-reader.ts"
import { type LiveDocument, LiveView } from "./live-view.ts"
import type { Pace } from "./pace.ts"

/** Reads the live text for this page; null until there is one. Shared by all that look at it. */
export const useDocumentReader = (doc: Y.Doc | null): DocumentReader | null =>
  useMemo(() => (doc ? new DocumentReader(doc) : null), [doc])

/** The live document as this page has it, or null until it has come. Paragraphs nobody touched keep their identity. */
export function useDocumentView(reader: DocumentReader | null, pace: Pace): LiveDocument | null {
  const view = useMemo(() => (reader ? new LiveView(reader, pace) : null), [reader, pace])
  return useSyncExternalStore(view?.subscribe ?? never, view?.current ?? nothing, nothing)
}

const never = () => () => {}
const nothing = () => null

"use client"
import { useMemo, useSyncExternalStore } from "react"
import type * as Y from "yjs"
import { type LiveDocument, LiveView } from "./live-view.ts"

/** The live document as this page has it, or null until it has come. Paragraphs nobody touched keep their identity. */
export function useDocumentView(doc: Y.Doc | null): LiveDocument | null {
  const view = useMemo(() => (doc ? new LiveView(doc) : null), [doc])
  return useSyncExternalStore(view?.subscribe ?? never, view?.current ?? nothing, nothing)
}

const never = () => () => {}
const nothing = () => null

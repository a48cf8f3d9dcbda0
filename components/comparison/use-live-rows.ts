import { useMemo, useRef } from "react"
import { caretLists, noCarets } from "#components/watching/caret-lists.ts"
import type { ComparisonRow } from "#model/comparison-rows.ts"
import type { DocumentView } from "#model/protocol.ts"
import type { Watched } from "#model/watching.ts"
import { type LiveRows, liveRows, noLiveRows } from "./live-rows.ts"

/** The draft beside the rows, as it is being written. */
export function useLiveRows(
  rows: readonly ComparisonRow[],
  first: Pick<DocumentView, "paragraphs" | "labelledGroups">,
  watched: Watched | null,
): LiveRows {
  const last = useRef(noLiveRows)
  const carets = useRef(noCarets)
  const { paragraphs, labelledGroups } = watched ?? first
  carets.current = caretLists(carets.current, watched?.carets ?? [])
  const now = carets.current
  return useMemo(() => {
    last.current = liveRows(last.current, rows, { paragraphs, labelledGroups }, now)
    return last.current
  }, [rows, paragraphs, labelledGroups, now])
}

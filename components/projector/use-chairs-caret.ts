import { useState } from "react"
import type { ParagraphId } from "#model/ids.ts"
import type { WatchedCaret } from "#model/watching.ts"

/** The paragraph in which the chair's caret stands, or stood last: a caret taken away is no reason to look elsewhere. */
export function useChairsCaret(carets: readonly WatchedCaret[]): ParagraphId | null {
  const now = carets.find(({ role }) => role === "chair")?.paragraph ?? null
  const [last, setLast] = useState(now)
  if (now !== null && now !== last) setLast(now)
  return now ?? last
}

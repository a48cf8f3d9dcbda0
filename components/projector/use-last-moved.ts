import { useState } from "react"
import type { ParagraphId } from "#model/ids.ts"

/**
 * Where the chair went last: to a paragraph taken up for everybody, or with the caret. Either may stay behind while the
 * other moves on.
 */
export function useLastMoved(place: ParagraphId | null, caret: ParagraphId | null): ParagraphId | null {
  const [last, setLast] = useState({ place, caret, at: place ?? caret })
  if (last.place === place && last.caret === caret) return last.at
  const at = (last.place === place ? caret : place) ?? last.at
  setLast({ place, caret, at })
  return at
}

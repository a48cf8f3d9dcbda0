import type { Caret } from "#components/document/word-pieces.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { WatchedCaret } from "#model/watching.ts"

export type Carets = ReadonlyMap<ParagraphId, readonly Caret[]>
export const noCarets: Carets = new Map()

/** Carets by paragraph. A paragraph whose carets stay where they are keeps the list it had, and is not drawn anew. */
export function caretLists(last: Carets, carets: readonly WatchedCaret[]): Carets {
  const now = new Map<ParagraphId, Caret[]>()
  for (const { paragraph, client, offset, name, delegation } of carets)
    now.set(paragraph, [...(now.get(paragraph) ?? []), { client, offset, name, delegation }])
  let isSame = last.size === now.size
  const kept = new Map(
    [...now].map(([paragraph, list]) => {
      const before = last.get(paragraph)
      if (before && JSON.stringify(before) === JSON.stringify(list)) return [paragraph, before]
      isSame = false
      return [paragraph, list]
    }),
  )
  return isSame ? last : kept
}

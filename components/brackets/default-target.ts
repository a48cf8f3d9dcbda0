import type { ItemTarget, OpenItem } from "#model/protocol.ts"
import type { Selected } from "./selected.ts"
import { sameTarget } from "./target.ts"

// A bracket round most of the document lies under every word: nobody who points at a word means it.
const farReaching = 20

export const isFarReaching = (item: OpenItem | undefined): boolean => (item?.paragraphs.length ?? 0) > farReaching

/** What somebody means who points at a place: the innermost thing that is about this place, else the paragraph. */
export function defaultTarget(selected: Selected, open: readonly OpenItem[]): ItemTarget {
  const near = selected.targets.find((target) => !isFarReaching(open.find((item) => sameTarget(item.target, target))))
  return near ?? { kind: "paragraph", id: selected.paragraph }
}

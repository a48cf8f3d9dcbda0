import type { OpenItem } from "#model/protocol.ts"

/**
 * Frames in the text what a line of a list is about, while the line is pointed at or has the focus. Words that are shown
 * as going to be agreed keep their light. A change without words, only a paragraph break, frames its paragraph.
 */
export function PointedChange({ item }: { item: OpenItem | null }) {
  if (item === null || !isPlain(item.target.id)) return null
  const frame = "outline: 2px solid var(--focus); outline-offset: 2px;"
  return <style data-points={item.target.id}>{`${selectorOf(item)} { ${frame} }`}</style>
}

function selectorOf({ target, text, paragraphs }: OpenItem): string {
  if (text !== "") return `.sheet .words [data-${target.kind}="${target.id}"]`
  return paragraphs
    .filter(isPlain)
    .map((id) => `.sheet [data-paragraph="${id}"]`)
    .join(",")
}

/** Ids hold letters, digits, `_`, `.` and `-` only. */
const isPlain = (id: string): boolean => /^[A-Za-z0-9_.-]+$/.test(id)

import type { ParagraphId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import type { OpenItem } from "./protocol.ts"
import { type Section, sectionsOf } from "./section.ts"

/** A section with what is open in it; `first` is its first paragraph that is not the printed head. */
export type OpenInSection = {
  readonly section: Section
  readonly first: Paragraph
  readonly items: readonly OpenItem[]
}

/** What is open, by section. What reaches over several sections counts where it begins; a head alone is no section. */
export function openBySection(paragraphs: readonly Paragraph[], open: readonly OpenItem[]): OpenInSection[] {
  const begun = new Map<ParagraphId | undefined, OpenItem[]>()
  for (const item of open) {
    const items = begun.get(item.paragraphs[0])
    if (items) items.push(item)
    else begun.set(item.paragraphs[0], [item])
  }
  return sectionsOf(paragraphs).flatMap((section) => {
    const first = section.paragraphs.find(({ style }) => style !== "header")
    if (first === undefined) return []
    return [{ section, first, items: section.paragraphs.flatMap(({ id }) => begun.get(id) ?? []) }]
  })
}

import { openItems } from "./open-items.ts"
import type { Paragraph } from "./paragraph.ts"
import { statesOf } from "./paragraph-state.ts"
import { paragraphViews } from "./paragraph-views.ts"
import type { DocumentRecord } from "./record.ts"
import type { PageView } from "./watching.ts"

/** A text already read, as pages show it. Hashes of paragraphs are for programs, and left out. */
export function pageView(paragraphs: readonly Paragraph[], record: DocumentRecord): PageView {
  const { meta, delegations, labelledGroups, register } = record
  return {
    meta,
    delegations,
    labelledGroups,
    revision: meta.revision,
    paragraphs: paragraphViews(paragraphs),
    open: openItems(paragraphs),
    states: [...statesOf(paragraphs, register)],
  }
}

import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { statesOf } from "#model/paragraph-state.ts"
import type { Decision, OpenItem, ParagraphState } from "#model/protocol.ts"
import { sectionsOf } from "#model/section.ts"
import { countOpen, type OpenCount } from "./open-count.ts"
import { words } from "./words.ts"

/** A call of the outline, with what is open under it. */
export type OutlineEntry = {
  /** The call's paragraph; for the opening, the first paragraph below the header. */
  readonly paragraph: ParagraphId
  readonly title: string
  /** All that stand under it, itself included. */
  readonly paragraphs: readonly ParagraphId[]
  readonly open: OpenCount
  readonly settled: SettledCount
}

/** Of the paragraphs that anything was proposed to or ruled on, how many are agreed. */
export type SettledCount = { readonly agreed: number; readonly negotiated: number }

/**
 * The calls in document order, preceded by the opening (title and formula).
 * What reaches over several sections, such as a bracket round the whole document, counts where it begins.
 */
export function outlineOf(
  paragraphs: readonly Paragraph[],
  open: readonly OpenItem[],
  register: readonly Decision[],
): OutlineEntry[] {
  const states = statesOf(paragraphs, register)
  const begun = new Map<ParagraphId, OpenItem[]>()
  for (const item of open) {
    const first = item.paragraphs[0] as ParagraphId
    const items = begun.get(first)
    if (items) items.push(item)
    else begun.set(first, [item])
  }
  return sectionsOf(paragraphs).flatMap((section) => {
    const first = section.paragraphs.find((paragraph) => paragraph.style !== "header")
    if (first === undefined) return []
    const ids = section.paragraphs.map((paragraph) => paragraph.id)
    const items = ids.flatMap((id) => begun.get(id) ?? [])
    const title = section.call === null ? words.opening : section.name || words.emptyCall
    return { paragraph: first.id, title, paragraphs: ids, open: countOpen(items), settled: settledOf(ids, states) }
  })
}

function settledOf(ids: readonly ParagraphId[], states: ReadonlyMap<ParagraphId, ParagraphState>): SettledCount {
  const negotiated = ids.flatMap((id) => states.get(id) ?? []).filter((state) => state !== "unchanged")
  const agreed = negotiated.filter((state) => state === "agreed" || state === "ad-referendum")
  return { agreed: agreed.length, negotiated: negotiated.length }
}

import type { Translator } from "#components/language/translator.ts"
import type { ParagraphId } from "#model/ids.ts"
import { openBySection } from "#model/open-by-section.ts"
import { countOpen, isSameCount, type OpenCount } from "#model/open-count.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { OpenItem, ParagraphState } from "#model/protocol.ts"
import { isSameList } from "#model/same-list.ts"

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
  states: ReadonlyMap<ParagraphId, ParagraphState>,
  t: Translator<"shell">,
): OutlineEntry[] {
  return openBySection(paragraphs, open).map(({ section, first, items }) => {
    const ids = section.paragraphs.map(({ id }) => id)
    const title = section.call === null ? t("opening") : section.name || t("emptyCall")
    return { paragraph: first.id, title, paragraphs: ids, open: countOpen(items), settled: settledOf(ids, states) }
  })
}

/** Whether two outlines say the same: most keys change no count. */
export const isSameOutline = (a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean =>
  a.length === b.length && a.every((entry, index) => isSameEntry(entry, b[index] as OutlineEntry))

const isSameEntry = (a: OutlineEntry, b: OutlineEntry): boolean =>
  a.paragraph === b.paragraph &&
  a.title === b.title &&
  a.settled.agreed === b.settled.agreed &&
  a.settled.negotiated === b.settled.negotiated &&
  isSameCount(a.open, b.open) &&
  isSameList(a.paragraphs, b.paragraphs)

function settledOf(ids: readonly ParagraphId[], states: ReadonlyMap<ParagraphId, ParagraphState>): SettledCount {
  const negotiated = ids.flatMap((id) => states.get(id) ?? []).filter((state) => state !== "unchanged")
  const agreed = negotiated.filter((state) => state === "agreed" || state === "ad-referendum")
  return { agreed: agreed.length, negotiated: negotiated.length }
}

import { framesOf, type ParagraphFrame } from "#components/document/paragraph-frame.ts"
import type { Caret } from "#components/document/word-pieces.ts"
import type { Carets } from "#components/watching/caret-lists.ts"
import type { ComparisonRow } from "#model/comparison-rows.ts"
import type { ParagraphId } from "#model/ids.ts"
import { paragraphsByRow } from "#model/paragraphs-by-row.ts"
import type { DocumentView, ParagraphView } from "#model/protocol.ts"

/** A paragraph of the working draft as it is drawn beside its row. */
export type LiveParagraph = {
  readonly paragraph: ParagraphView
  readonly frame: ParagraphFrame
  readonly carets: readonly Caret[] | undefined
}
export type LiveRows = ReadonlyMap<ParagraphId, readonly LiveParagraph[]>
export const noLiveRows: LiveRows = new Map()

/** The draft by rows. A row in which nothing has moved keeps its list, so that a keystroke draws one row anew. */
export function liveRows(
  last: LiveRows,
  rows: readonly Pick<ComparisonRow, "id">[],
  view: Pick<DocumentView, "paragraphs" | "labelledGroups">,
  carets: Carets,
): LiveRows {
  const frames = framesOf(view.paragraphs, view.labelledGroups)
  const now = new Map<ParagraphId, readonly LiveParagraph[]>()
  for (const [row, paragraphs] of paragraphsByRow(rows, view.paragraphs)) {
    const made = paragraphs.map((paragraph) => ({
      paragraph,
      frame: frames.get(paragraph.id) as ParagraphFrame,
      carets: carets.get(paragraph.id),
    }))
    const before = last.get(row)
    now.set(row, before && isSame(before, made) ? before : made)
  }
  return now
}

const isSame = (a: readonly LiveParagraph[], b: readonly LiveParagraph[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ paragraph, frame, carets }, i) =>
      paragraph === b[i]?.paragraph && frame === b[i].frame && carets === b[i].carets,
  )

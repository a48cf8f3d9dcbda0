import type { ParagraphId } from "#model/ids.ts"
import type { DocumentView } from "#model/protocol.ts"
import { DelegationColours } from "./delegation-colours.tsx"
import { ofTheDocument } from "./document-language.ts"
import { DraftParagraph } from "./draft-paragraph.tsx"
import { framesOf } from "./paragraph-frame.ts"
import type { Caret } from "./word-pieces.ts"

type Props = {
  /** What a screen reader calls it; the name of the document where there is none. */
  label?: string
  view: Pick<DocumentView, "meta" | "delegations" | "labelledGroups" | "paragraphs">
  carets?: ReadonlyMap<ParagraphId, readonly Caret[]> | undefined
}

/** The working draft as one printed sheet. Needs no script: it is what a browser shows first, and what an observer reads. */
export function DocumentText({ view, carets, label }: Props) {
  const frames = framesOf(view.paragraphs, view.labelledGroups)
  return (
    <article className="sheet" {...ofTheDocument} aria-label={label ?? view.meta.name}>
      <DelegationColours delegations={view.delegations} />
      {view.paragraphs.map((paragraph) => {
        const frame = frames.get(paragraph.id)
        return (
          frame && (
            <DraftParagraph key={paragraph.id} paragraph={paragraph} frame={frame} carets={carets?.get(paragraph.id)} />
          )
        )
      })}
    </article>
  )
}

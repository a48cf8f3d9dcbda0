import type { PlaceTarget } from "#model/comments.ts"
import type { ParagraphId } from "#model/ids.ts"
import { isPositionTarget } from "#model/positions.ts"
import type { Decision, DecisionTarget, DocumentView } from "#model/protocol.ts"
import { Comments } from "./comments.tsx"
import { NoteToSelf } from "./note-to-self.tsx"
import { PositionsSection } from "./positions-section.tsx"
import { TakeUp } from "./take-up.tsx"

type Props = {
  target: DecisionTarget
  paragraph: ParagraphId
  view: DocumentView
  register: readonly Decision[]
}

/** What is said of the thing the card is about. */
export function CardMeeting({ target, paragraph, view, register }: Props) {
  const on = placeOf(target)
  return (
    <>
      <PositionsSection target={target} view={view} register={register} />
      {on !== null && <Comments on={on} />}
      {on !== null && <NoteToSelf on={on} />}
      <TakeUp paragraph={paragraph} />
    </>
  )
}

function placeOf(target: DecisionTarget): PlaceTarget | null {
  if (isPositionTarget(target)) return target
  return target.kind === "paragraph" ? target : null
}

import type { DecisionTarget, DocumentView } from "#model/protocol.ts"
import { PositionsSection } from "./positions-section.tsx"

/** What is said of the thing the card is about. */
export function CardMeeting({ target, view }: { target: DecisionTarget; view: DocumentView }) {
  return <PositionsSection target={target} view={view} />
}

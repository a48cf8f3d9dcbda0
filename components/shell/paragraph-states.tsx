import { memo, useMemo } from "react"
import { statesOf } from "#model/paragraph-state.ts"
import type { Decision, DocumentView, ParagraphState } from "#model/protocol.ts"
import { words } from "./words.ts"

type Props = { view: DocumentView; register: readonly Decision[] }

/**
 * Says beside each paragraph how far the room has come with it. A rule in a style sheet reaches still text and editor
 * alike, and no keystroke waits for it. Ids hold letters, digits, `_`, `.` and `-` only.
 */
export const ParagraphStates = memo(function ParagraphStates({ view, register }: Props) {
  const rules = useMemo(() => rulesOf(view, register), [view, register])
  return <style data-paragraph-states="">{rules}</style>
})

function rulesOf({ paragraphs }: DocumentView, register: readonly Decision[]): string {
  const ids = new Map<ParagraphState, string[]>()
  for (const [id, state] of statesOf(paragraphs, register))
    if (/^[A-Za-z0-9_.-]+$/.test(id)) ids.set(state, [...(ids.get(state) ?? []), `[data-paragraph="${id}"]`])
  return [...ids]
    .map(([state, paragraphs]) => `.sheet :is(${paragraphs.join(",")}) > .status { --state: "${words.state[state]}"; }`)
    .join("\n")
}

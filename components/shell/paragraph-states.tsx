import { useTranslations } from "next-intl"
import { memo, useMemo } from "react"
import type { Translator } from "#components/language/translator.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { ParagraphState } from "#model/protocol.ts"

type Props = { states: ReadonlyMap<ParagraphId, ParagraphState> }

/**
 * Says beside each paragraph how far the room has come with it. A rule in a style sheet reaches still text and editor
 * alike, and no keystroke waits for it. Ids hold letters, digits, `_`, `.` and `-` only.
 */
export const ParagraphStates = memo(function ParagraphStates({ states }: Props) {
  const t = useTranslations("shell")
  const rules = useMemo(() => rulesOf(states, t), [states, t])
  return <style data-paragraph-states="">{rules}</style>
})

// NOC, no change, is printed beside these paragraphs already.
const onlyHeard = "position: absolute; inline-size: 1px; overflow: hidden; clip-path: inset(50%);"

function rulesOf(states: ReadonlyMap<ParagraphId, ParagraphState>, t: Translator<"shell">): string {
  const ids = new Map<ParagraphState, string[]>()
  for (const [id, state] of states)
    if (/^[A-Za-z0-9_.-]+$/.test(id)) ids.set(state, [...(ids.get(state) ?? []), `[data-paragraph="${id}"]`])
  return [...ids]
    .map(([state, paragraphs]) => {
      const status = `.sheet :is(${paragraphs.join(",")}) > .status`
      const rule = `${status} { --state: "${t(`state.${state}`)}"; }`
      return state === "unchanged" ? `${rule} ${status}::after { ${onlyHeard} }` : rule
    })
    .join("\n")
}

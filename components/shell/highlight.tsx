import { targetKey } from "#components/brackets/target.ts"
import type { DecisionTarget } from "#model/protocol.ts"

type Props = {
  target: DecisionTarget | null
  /** Round most of the text lights would only hide it: then the brackets alone are lit. */
  isFarReaching: boolean
}

/**
 * Lights up what is selected wherever the text draws it. A rule in a style sheet reaches still text and editor
 * alike, without touching what either has drawn. Ids hold letters, digits, `_`, `.` and `-` only.
 */
export function Highlight({ target, isFarReaching }: Props) {
  if (target === null || !/^[A-Za-z0-9_.-]+$/.test(target.id)) return null
  return <style data-lights={targetKey(target)}>{rule(target, isFarReaching)}</style>
}

function rule({ kind, id }: DecisionTarget, isFarReaching: boolean): string {
  const selector = `.sheet [data-${kind}="${id}"]`
  if (kind === "paragraph") return `${selector} { background-color: color-mix(in srgb, var(--lit) 35%, transparent); }`
  const glyphs = `${selector}.bracket-glyph { color: var(--focus); background-color: var(--lit); }`
  return isFarReaching ? glyphs : `${selector} { background-color: var(--lit); } ${glyphs}`
}

import type { ItemTarget } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"

type Props = {
  target: ItemTarget | null
  /** Round most of the text lights would only hide it: then the brackets alone are lit. */
  isFarReaching: boolean
}

/**
 * Lights up what is selected wherever the text draws it. A rule in a style sheet reaches still text and editor
 * alike, without touching what either has drawn. Ids hold letters, digits, `_`, `.` and `-` only. Where the system
 * chooses the colours it takes every background away, so there a line goes round it.
 */
export function Highlight({ target, isFarReaching }: Props) {
  if (target === null || !isPlain(target.id)) return null
  return <style data-lights={targetKey(target)}>{rule(target, isFarReaching) + line(target, isFarReaching)}</style>
}

const isPlain = (id: string): boolean => /^[A-Za-z0-9_.-]+$/.test(id)

const selectorOf = ({ kind, id }: ItemTarget): string => `.sheet [data-${kind}="${id}"]`

const line = (target: ItemTarget, isFarReaching: boolean): string =>
  `@media (forced-colors: active) {
  ${selectorOf(target)}${isFarReaching ? ".bracket-glyph" : ""} { outline: 2px solid Highlight; }
}`

function rule(target: ItemTarget, isFarReaching: boolean): string {
  const selector = selectorOf(target)
  if (target.kind === "paragraph")
    return `${selector} { background-color: color-mix(in srgb, var(--lit) 16%, transparent); }`
  const glyphs = `${selector}.bracket-glyph { color: var(--focus); background-color: var(--lit); }`
  return isFarReaching ? glyphs : `${selector} { background-color: var(--lit); } ${glyphs}`
}

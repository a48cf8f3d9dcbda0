import { hasUnprintableInLine } from "./characters.ts"
import { isOwnedId, isParagraphId } from "./ids.ts"
import { maxSourceLength } from "./mark-attributes.ts"
import { attributeDefaults, type ParagraphAttributes, type ParagraphStyle, paragraphStyles } from "./paragraph.ts"

const isLabel = (value: unknown) =>
  value === null || (typeof value === "string" && value.length <= 12 && !hasUnprintableInLine(value))
const isChangeOrNull = (value: unknown) => value === null || isOwnedId(value)
const isDecisionOrNull = (value: unknown) =>
  value === null || (typeof value === "number" && Number.isSafeInteger(value) && value >= 1)

const isValid: Record<keyof ParagraphAttributes, (value: unknown) => boolean> = {
  id: isParagraphId,
  style: (value) => paragraphStyles.includes(value as ParagraphStyle),
  level: (value) => value === 0 || value === 1 || value === 2,
  baseLabel: isLabel,
  label: isLabel,
  source: (value) =>
    value === null || (typeof value === "string" && value.length <= maxSourceLength && !hasUnprintableInLine(value)),
  inserted: isChangeOrNull,
  insertedDecision: isDecisionOrNull,
  deleted: isChangeOrNull,
  deletedDecision: isDecisionOrNull,
}

/** The attributes with defaults filled in, or null if one is unknown or out of range, or the id is missing. */
export function parseAttributes(attributes: Record<string, unknown>): ParagraphAttributes | null {
  const parsed: Record<string, unknown> = { ...attributeDefaults }
  for (const [name, value] of Object.entries(attributes)) {
    if (!Object.hasOwn(isValid, name) || !isValid[name as keyof ParagraphAttributes](value)) return null
    parsed[name] = value
  }
  return parsed.id === undefined ? null : (parsed as unknown as ParagraphAttributes)
}

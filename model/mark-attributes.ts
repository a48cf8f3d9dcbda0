import { hasUnprintableInLine } from "./characters.ts"
import { isDelegationCode, isOwnedId } from "./ids.ts"
import type { Mark, MarkType } from "./marks.ts"

/** The attributes of each mark in the order in which schema, key and check take them. */
export const markAttributes = {
  insertion: ["id", "decision"],
  deletion: ["id", "decision"],
  bracket: ["id"],
  option: ["id", "group", "number"],
  proposer: ["change", "delegation", "source"],
} as const satisfies Record<MarkType, readonly string[]>

export const markTypes = Object.keys(markAttributes) as readonly MarkType[]

export const maxSourceLength = 80
const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value < 1e6

const isValidAttribute: Record<string, (value: unknown) => boolean> = {
  id: isOwnedId,
  change: isOwnedId,
  group: isOwnedId,
  delegation: isDelegationCode,
  decision: (value) => value === null || isCount(value),
  number: isCount,
  source: (value) =>
    value === null || (typeof value === "string" && value.length <= maxSourceLength && !hasUnprintableInLine(value)),
}

export const isMarkType = (name: string): name is MarkType => Object.hasOwn(markAttributes, name)

/** The mark these attributes make, or null if they are not exactly what `type` carries. */
export function parseMark(type: MarkType, attributes: Record<string, unknown>): Mark | null {
  const names: readonly string[] = markAttributes[type]
  if (Object.keys(attributes).length !== names.length) return null
  const mark: Record<string, unknown> = { type }
  for (const name of names) {
    if (!Object.hasOwn(attributes, name) || !isValidAttribute[name]?.(attributes[name])) return null
    mark[name] = attributes[name]
  }
  return mark as unknown as Mark
}

/** The attributes of a mark as schema and Yjs carry them: all of them, nulls included, in order. */
export function attributesOf(mark: Mark): Record<string, string | number | null> {
  const from = mark as unknown as Record<string, string | number | null>
  return Object.fromEntries(markAttributes[mark.type].map((name) => [name, from[name] ?? null]))
}

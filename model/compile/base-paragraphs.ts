import { attributeDefaults, type Paragraph } from "../paragraph.ts"
import { baseOf } from "../projection.ts"

/** The base text under a draft as paragraphs of their own, without marks: what a new draft can be compiled on. */
export function baseParagraphsOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const letters = new Map(paragraphs.map(({ id, baseLabel }) => [id, baseLabel]))
  return baseOf(paragraphs).map(({ id, style, level, text }) => ({
    ...attributeDefaults,
    id,
    style,
    level,
    baseLabel: letters.get(id) ?? null,
    runs: text === "" ? [] : [{ text, marks: [] }],
  }))
}

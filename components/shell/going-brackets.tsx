import { liftedBrackets } from "#components/document/lifted-brackets.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Plan } from "#model/plan.ts"

export type GoingProps = { plan: Plan; paragraphs: readonly Paragraph[] }

/** Marks the drawn signs of brackets that a ruling would take away. */
export function GoingBrackets({ plan, paragraphs }: GoingProps) {
  const glyphs = liftedBrackets(plan, paragraphs)
    .filter(({ id }) => isPlain(id))
    .map(({ id }) => `.sheet .bracket-glyph[data-bracket="${id}"]`)
  if (glyphs.length === 0) return null
  return <style>{`${glyphs.join(",")} { ${going} }`}</style>
}

// A line through a bracket would make another sign of it.
const going = "color: var(--sheet-vanishes-line); background-color: var(--sheet-vanishes); outline: 1.5px dashed;"

const isPlain = (id: string): boolean => /^[A-Za-z0-9_.-]+$/.test(id)

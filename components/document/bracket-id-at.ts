import type { BracketId } from "#model/ids.ts"

/** The bracket whose drawn sign this is. */
export function bracketIdAt(target: EventTarget | null): BracketId | null {
  const glyph = target instanceof Element ? target.closest<HTMLElement>(".bracket-glyph") : null
  return (glyph?.dataset.bracket ?? null) as BracketId | null
}

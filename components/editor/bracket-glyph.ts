import type { Glyph } from "#components/document/frame-structure.ts"
import type { Translator } from "#components/language/translator.ts"

/**
 * A drawn bracket, as `components/document/bracket-glyph.tsx` draws it, but with its sign from the style sheet. A browser
 * counts the letters of signs as the text's own when it puts the caret back between two states of a composition; what
 * a style sheet draws it does not.
 */
export function bracketGlyph({ bracket, side, depth }: Glyph, t: Translator<"document">): HTMLElement {
  const glyph = document.createElement("span")
  glyph.className = `bracket-glyph ${side} depth-${depth}`
  glyph.dataset.bracket = bracket
  glyph.setAttribute("role", "img")
  glyph.setAttribute("aria-label", t(side === "open" ? "bracketOpens" : "bracketCloses"))
  return glyph
}

import type { Glyph } from "#components/document/paragraph-frame.ts"

/** A drawn bracket, as `components/document/bracket-glyph.tsx` draws it. */
export function bracketGlyph({ bracket, side, depth }: Glyph): HTMLElement {
  const glyph = document.createElement("span")
  glyph.className = `bracket-glyph ${side} depth-${depth}`
  glyph.dataset.bracket = bracket
  glyph.setAttribute("role", "img")
  glyph.setAttribute("aria-label", side === "open" ? "bracket opens" : "bracket closes")
  glyph.textContent = side === "open" ? "[" : "]"
  return glyph
}

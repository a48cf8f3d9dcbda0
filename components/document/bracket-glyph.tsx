import type { Glyph } from "./paragraph-frame.ts"

/** A bracket as a sign of its own. It is drawn, never typed, so it is not part of the words. */
export function BracketGlyph({ glyph }: { glyph: Glyph }) {
  const { side, depth, bracket } = glyph
  return (
    <span
      className={`bracket-glyph ${side} depth-${depth}`}
      data-bracket={bracket}
      role="img"
      aria-label={side === "open" ? "bracket opens" : "bracket closes"}
    >
      {side === "open" ? "[" : "]"}
    </span>
  )
}

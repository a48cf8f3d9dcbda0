import { useTranslations } from "next-intl"
import type { Glyph } from "./frame-structure.ts"

/** A bracket as a sign of its own. It is drawn, never typed, so it is not part of the words. */
export function BracketGlyph({ glyph }: { glyph: Glyph }) {
  const t = useTranslations("document")
  const { side, depth, bracket } = glyph
  return (
    <span
      className={`bracket-glyph ${side} depth-${depth}`}
      data-bracket={bracket}
      role="img"
      aria-label={t(side === "open" ? "bracketOpens" : "bracketCloses")}
    >
      {side === "open" ? "[" : "]"}
    </span>
  )
}

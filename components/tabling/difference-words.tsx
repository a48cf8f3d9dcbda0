import { ofTheDocument } from "#components/document/document-language.ts"
import type { WordPiece } from "#model/word-difference.ts"

/** Two texts read as one: what is gone struck, what is new underlined. */
export function DifferenceWords({ pieces }: { pieces: readonly WordPiece[] }) {
  return (
    <p className="words" {...ofTheDocument}>
      {pieces.map(({ kind, text }, i) => {
        const key = `${i} ${kind}`
        if (kind === "gone") return <del key={key}>{text}</del>
        return kind === "new" ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
      })}
    </p>
  )
}

import { ofTheDocument } from "#components/document/document-language.ts"
import { shortened } from "#components/document/shortened.ts"
import type { WordPiece } from "#model/word-difference.ts"

type Props = {
  pieces: readonly WordPiece[]
  /** Leaves out most of what both texts have. */
  isShort?: boolean
}

/** Two texts read as one: what is gone struck, what is new underlined. */
export function DifferenceWords({ pieces, isShort = false }: Props) {
  return (
    <p className="words" {...ofTheDocument}>
      {pieces.map(({ kind, text }, i) => {
        const key = `${i} ${kind}`
        if (kind === "gone") return <del key={key}>{text}</del>
        return kind === "new" ? (
          <ins key={key}>{text}</ins>
        ) : (
          <span key={key}>{isShort ? shortened(text, i === 0, i === pieces.length - 1) : text}</span>
        )
      })}
    </p>
  )
}

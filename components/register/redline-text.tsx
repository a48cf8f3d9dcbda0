import { ofTheDocument } from "#components/document/document-language.ts"
import type { WordPiece } from "#model/word-difference.ts"
import style from "./redline-text.module.css"

/** Before and after in one: words that came are underlined, words that went are struck. */
export function RedlineText({ pieces }: { pieces: readonly WordPiece[] }) {
  return (
    <p className={style.text} {...ofTheDocument}>
      {pieces.map((piece, index) => {
        const key = `${index} ${piece.kind}`
        if (piece.kind === "new") return <ins key={key}>{piece.text}</ins>
        if (piece.kind === "gone") return <del key={key}>{piece.text}</del>
        return <span key={key}>{piece.text}</span>
      })}
    </p>
  )
}

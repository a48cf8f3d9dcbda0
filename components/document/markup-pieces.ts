/** A stretch of marked-up plain text. */
export type MarkupPiece = { readonly kind: "kept" | "inserted" | "deleted"; readonly text: string }

// What somebody typed stands behind a backslash and is never a sign.
const signs = /\\(.)|(\{\+\+|\+\+\}|\{--|--\})|([^\\{+-]+|.)/gsu

/**
 * Takes apart text with `{++inserted++}` and `{--deleted--}`, as the register keeps it. Struck words of an insertion
 * (`{++{--so--}++}`) are deleted.
 */
export function markupPieces(markup: string): MarkupPiece[] {
  const pieces: { kind: MarkupPiece["kind"]; text: string }[] = []
  const open = { inserted: false, deleted: false }
  for (const [, typed, sign, words] of markup.matchAll(signs)) {
    if (sign === undefined) addText(pieces, kindOf(open), typed ?? words ?? "")
    else open[sign.includes("+") ? "inserted" : "deleted"] = sign.startsWith("{")
  }
  return pieces
}

const kindOf = ({ inserted, deleted }: { inserted: boolean; deleted: boolean }): MarkupPiece["kind"] =>
  deleted ? "deleted" : inserted ? "inserted" : "kept"

function addText(pieces: { kind: MarkupPiece["kind"]; text: string }[], kind: MarkupPiece["kind"], text: string): void {
  const last = pieces.at(-1)
  if (last?.kind === kind) last.text += text
  else pieces.push({ kind, text })
}

/** Words as they stand in one piece, under one set of marks. */
export type Piece = { readonly text: string; readonly isStruck: boolean }
export type PlaceIn = { readonly piece: number; readonly offset: number }
/** Shape: `to` is behind the last character. */
export type Found = { readonly from: PlaceIn; readonly to: PlaceIn }

/**
 * Where wanted words stand in a paragraph, over the edges of its marks. Sought twice: in all words, and in those that
 * are left when the struck ones are passed over, as one reads what is proposed. Capitals, accents, kinds of quotation
 * marks and of dashes make no difference.
 */
export function findIn(pieces: readonly Piece[], wanted: string): Found[] {
  const query = foldAll(wanted.trim().replace(/\s+/g, " "))
  if (query === "") return []
  const all = lettersOf(pieces, () => true)
  const inAll = matches(all, query)
  if (!pieces.some(({ isStruck }) => isStruck)) return inAll.map(foundOf)
  const inLeft = matches(
    lettersOf(pieces, ({ isStruck }) => !isStruck),
    query,
  )
  const more = inLeft.filter(
    (match) => !inAll.some((known) => known.first.at <= match.last.at && match.first.at <= known.last.at),
  )
  return [...inAll, ...more].sort((a, b) => a.first.at - b.first.at).map(foundOf)
}

/** A letter and where it stands. Shape: `at` counts the letters of the whole paragraph. */
type Letter = PlaceIn & { readonly folded: string; readonly at: number }
type Match = { readonly first: Letter; readonly last: Letter }

function lettersOf(pieces: readonly Piece[], isRead: (piece: Piece) => boolean): Letter[] {
  const letters: Letter[] = []
  let at = 0
  for (const [index, piece] of pieces.entries())
    for (let offset = 0; offset < piece.text.length; offset++, at++)
      if (isRead(piece)) letters.push({ piece: index, offset, at, folded: fold(piece.text[offset] as string) })
  return letters
}

function matches(letters: readonly Letter[], query: string): Match[] {
  const text = letters.map(({ folded }) => folded).join("")
  const found: Match[] = []
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
    found.push({ first: letters[at] as Letter, last: letters[at + query.length - 1] as Letter })
  return found
}

const foundOf = ({ first, last }: Match): Found => ({
  from: { piece: first.piece, offset: first.offset },
  to: { piece: last.piece, offset: last.offset + 1 },
})

const foldAll = (text: string): string => [...Array(text.length).keys()].map((i) => fold(text[i] as string)).join("")

/** One character for one, so that places stay what they were. */
function fold(letter: string): string {
  if (/\s/.test(letter)) return " "
  if (/[‘’‚′]/.test(letter)) return "'"
  if (/[“”„«»″]/.test(letter)) return '"'
  if (/[‐‑‒–—−]/.test(letter)) return "-"
  const plain = letter.normalize("NFD")[0] ?? letter
  const lower = plain.toLowerCase()
  return lower.length === 1 ? lower : plain
}

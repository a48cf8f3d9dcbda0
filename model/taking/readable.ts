import type { DelegationCode } from "../ids.ts"
import { isDeletion, isInsertion, type Mark } from "../marks.ts"
import { isOwnMark } from "../own.ts"
import type { Paragraph } from "../paragraph.ts"
import { changesOf } from "../projection.ts"
import { piecesOf } from "../word-difference.ts"

/** Who reads the draft, with the changes it proposes, alone or with others. */
export type Reader = { readonly delegation: DelegationCode; readonly proposed: ReadonlySet<string | null> }

export const readerOf = (paragraphs: readonly Paragraph[], delegation: DelegationCode): Reader => ({
  delegation,
  proposed: changesOf(paragraphs, delegation),
})

/**
 * A word, blank or sign that a delegation reads in a paragraph, or could read if it took back a strike.
 *
 * Shape: `places` are where its letters stand in the paragraph. `isHidden` if the delegation strikes it; `isProposed` if it,
 *        or a part of it, is no base text.
 */
export type ReadableWord = {
  readonly text: string
  readonly places: readonly number[]
  readonly isHidden: boolean
  readonly isProposed: boolean
}

/** A break proposed within own words is no blank: a tabled text is one paragraph. */
const noWord = "\u0000"

/**
 * The words of a paragraph that a delegation reads, in order: the base text and what it proposes. What only others
 * propose is not among them.
 *
 * Shape: `strikes` says which of its strikes count as ones it could take back: its own alone, or those it proposes with
 *        others as well.
 */
export function readableIn(paragraph: Paragraph, reader: Reader, strikes: "own" | "joint"): ReadableWord[] {
  const shown = new Stretch()
  const hidden: Stretch[] = []
  let offset = 0
  let isOpen = false
  for (const { text, marks } of paragraph.runs) {
    const stand = standOf(marks, reader)
    const isHidden = stand === "own" || (stand === "joint" && strikes === "joint")
    const isProposed = marks.some(isInsertion)
    if (stand === "shown") shown.add(text, offset, isProposed)
    if (isHidden) {
      if (!isOpen) hidden.push(new Stretch())
      hidden.at(-1)?.add(text, offset, isProposed)
    }
    isOpen = isHidden
    offset += text.length
  }
  const words = [...shown.words(false), ...hidden.flatMap((stretch) => stretch.words(true))]
  return words.sort((a, b) => (a.places[0] as number) - (b.places[0] as number))
}

/** Whether a delegation reads these words; if it strikes them, alone or with others; null for what is not its text. */
function standOf(marks: readonly Mark[], { delegation, proposed }: Reader): "shown" | "own" | "joint" | null {
  const insertions = marks.filter(isInsertion)
  if (insertions.length > 0 && !insertions.some(({ id }) => proposed.has(id))) return null
  const strikes = marks.filter(isDeletion).filter(({ id }) => proposed.has(id))
  if (strikes.length === 0) return "shown"
  if (strikes.some(({ decision }) => decision !== null)) return null
  return strikes.every((strike) => isOwnMark(strike, marks, delegation)) ? "own" : "joint"
}

/** Letters that are read in a row, each with its place. */
class Stretch {
  #text = ""
  readonly #places: number[] = []
  readonly #proposed = new Set<number>()

  add(text: string, offset: number, isProposed: boolean): void {
    this.#text += text
    for (let i = 0; i < text.length; i++) {
      this.#places.push(offset + i)
      if (isProposed) this.#proposed.add(offset + i)
    }
  }

  words(isHidden: boolean): ReadableWord[] {
    let from = 0
    return piecesOf(this.#text).map((piece) => {
      const places = this.#places.slice(from, from + piece.length)
      from += piece.length
      const isProposed = places.some((place) => this.#proposed.has(place))
      return { text: piece.includes("\n") ? noWord : piece, places, isHidden, isProposed }
    })
  }
}

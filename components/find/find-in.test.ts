import { expect, test } from "vitest"
import { findIn, type Piece } from "./find-in.ts"

const left = (text: string): Piece => ({ text, isStruck: false })
const struck = (text: string): Piece => ({ text, isStruck: true })

/** What was found, as it stands. */
const found = (pieces: readonly Piece[], wanted: string) =>
  findIn(pieces, wanted).map(({ from, to }) =>
    pieces
      .slice(from.piece, to.piece + 1)
      .map(({ text }, i, all) => text.slice(i === 0 ? from.offset : 0, i === all.length - 1 ? to.offset : text.length))
      .join("|"),
  )

test("words are found over the edges of marks", () => {
  expect(found([left("Member "), left("Sta"), left("tes")], "member states")).toEqual(["Member |Sta|tes"])
})

test("struck words are found, and so is what is read when they are passed over", () => {
  const pieces = [left("the "), struck("old "), left("text")]
  expect(found(pieces, "old")).toEqual(["old"])
  expect(found(pieces, "the text")).toEqual(["the |old |text"])
  expect(found(pieces, "the old text")).toEqual(["the |old |text"])
})

test("what is found in both readings counts once, in the order of the text", () => {
  expect(found([left("a text, "), struck("a text, "), left("a text")], "text")).toEqual(["text", "text", "text"])
})

test("capitals, accents, quotation marks, dashes and kinds of space make no difference", () => {
  expect(found([left("l’Été – “ici”")], 'L\'ete - "ICI"')).toEqual(["l’Été – “ici”"])
  expect(found([left("No.\u00a0130")], "no.  130")).toEqual(["No.\u00a0130"])
})

test("nothing wanted finds nothing", () => {
  expect(findIn([left("text")], "  ")).toEqual([])
})

import { expect, test } from "vitest"
import { asMarkup } from "#model/markup-signs.ts"
import { markupPieces } from "./markup-pieces.ts"

test("inserted, struck and kept words are told apart", () => {
  expect(markupPieces("the {--old--}{++new++} text - a+b")).toEqual([
    { kind: "kept", text: "the " },
    { kind: "deleted", text: "old" },
    { kind: "inserted", text: "new" },
    { kind: "kept", text: " text - a+b" },
  ])
})

test("struck words of an insertion are deleted", () => {
  expect(markupPieces("{++a {--b--} c++}").map(({ kind }) => kind)).toEqual(["inserted", "deleted", "inserted"])
})

test("signs that somebody typed stay words", () => {
  const typed = "{--not struck--} {++nor new++} \\ [free]"
  expect(markupPieces(`{++${asMarkup(typed)}++}`)).toEqual([{ kind: "inserted", text: typed }])
})

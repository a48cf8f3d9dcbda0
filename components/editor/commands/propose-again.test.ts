import { describe, expect, it } from "vitest"
import type { ParagraphId } from "#model/ids.ts"
import { deskAt } from "../testing/desk.ts"
import { shown } from "../testing/shown.ts"
import { proposeAgain, type WordsAgain } from "./propose-again.ts"

const words = (act: WordsAgain["act"], text: string, before: string): WordsAgain => ({
  paragraph: "p" as ParagraphId,
  act,
  text,
  before,
})

function proposedAgain(draft: string, again: WordsAgain) {
  const desk = deskAt(draft)
  const answer = proposeAgain(again, desk.author)(desk.state, desk.dispatch)
  return { answer, text: shown(desk.paragraphs) }
}

describe("proposing again what the server did not take (L9)", () => {
  it("puts typed words where they stood", () => {
    expect(proposedAgain("p: the fox", words("insert", "red ", "the ")).text).toEqual(["the {+ARB.s1|red +}fox"])
  })

  it("puts them at the end of their paragraph when what stood before them has changed", () => {
    expect(proposedAgain("p: a fox", words("insert", " red", "the ")).text).toEqual(["a fox{+ARB.s1| red+}"])
  })

  it("strikes words that are still there", () => {
    expect(proposedAgain("p: the red fox", words("strike", "red ", "the ")).text).toEqual(["the {-ARB.s1|red -}fox"])
  })

  it("puts words that are still there in brackets", () => {
    expect(proposedAgain("p: the red fox", words("bracket", "red", "the ")).answer).toEqual({ ok: true })
  })

  it("says so when the words to strike, or the paragraph, are gone", () => {
    const gone = { ok: false, reason: "place-gone" }
    expect(proposedAgain("p: the fox", words("strike", "red ", "the ")).answer).toEqual(gone)
    expect(proposedAgain("q: the fox", words("insert", "red ", "the ")).answer).toEqual(gone)
  })
})

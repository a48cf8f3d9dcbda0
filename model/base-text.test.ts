import { describe, expect, test } from "vitest"
import { readBaseText } from "./base-text.ts"
import { textOf } from "./paragraph.ts"

const read = (text: string) =>
  readBaseText(text).map((one) => `${one.style} ${one.level} ${one.baseLabel ?? "-"} ${textOf(one)}`)

describe("a base text in plain text", () => {
  test("has its head, its calls and its items told apart", () => {
    expect(
      read(
        "RESOLUTION 5\nOn peace\n\nThe Conference,\nrecalling\n a)\n that peace is dear;\nb) that war is not,\nresolves\n1. to meet:\n(a) in spring;\n(b) in autumn,\nto go on",
      ),
    ).toEqual([
      "title 0 - RESOLUTION 5",
      "subtitle 0 - On peace",
      "body 0 - The Conference,",
      "call 0 - recalling",
      "item 0 a that peace is dear;",
      "item 0 b that war is not,",
      "call 0 - resolves",
      "item 0 1 to meet:",
      "item 1 a in spring;",
      "item 1 b in autumn,",
      "body 0 - to go on",
    ])
  })

  test("has i) behind h) as the next letter, and as a list of its own behind a colon", () => {
    const letters = [..."abcdefg"].map((letter) => `${letter}) text;`)
    expect(
      read(["noting", ...letters, "h) text:", "i) one;", "ii) two;", "i) text;", "j) text,"].join("\n")).slice(8),
    ).toEqual(["item 0 h text:", "item 1 i one;", "item 1 ii two;", "item 0 i text;", "item 0 j text,"])
  })

  test("has b bis behind b, and words that begin like a call in a paragraph", () => {
    expect(
      read("recalling\na) one;\nb) two;\nb bis) three;\nc) four,\nRecalling its resolution 5, adopted in spring,"),
    ).toEqual([
      "call 0 - recalling",
      "item 0 a one;",
      "item 0 b two;",
      "item 0 b bis three;",
      "item 0 c four,",
      "body 0 - Recalling its resolution 5, adopted in spring,",
    ])
  })

  test("keeps words of every script as they stand", () => {
    expect(read("noting\na) لجنة السلام,")).toEqual(["call 0 - noting", "item 0 a لجنة السلام,"])
    expect(readBaseText("")).toEqual([])
  })
})

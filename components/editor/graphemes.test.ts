import { expect, test } from "vitest"
import { endOfGrapheme, isWithinGrapheme, startOfGrapheme } from "./graphemes.ts"

test("what a reader takes for one character is never cut", () => {
  for (const one of ["👨‍👩‍👧‍👦", "🇨🇭", "👍🏽", "e\u0301", "𝒜", "नि"]) {
    const text = `a${one}b`
    for (let index = 2; index < text.length - 1; index++) {
      expect(isWithinGrapheme(text, index)).toBe(true)
      expect([startOfGrapheme(text, index), endOfGrapheme(text, index)]).toEqual([1, text.length - 1])
    }
    for (const edge of [0, 1, text.length - 1, text.length]) expect(isWithinGrapheme(text, edge)).toBe(false)
  }
})

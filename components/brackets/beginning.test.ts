import { expect, test } from "vitest"
import { markupPieces } from "#components/document/markup-pieces.ts"
import { firstOf } from "./beginning.tsx"

const shown = (markup: string, length: number) =>
  firstOf(markupPieces(markup), length)
    .map(({ text }) => text)
    .join("")

test("what fits is shown whole", () => {
  expect(shown("the {++crucial++} role", 16)).toBe("the crucial role")
})

test("what does not fit is cut between words, and says so", () => {
  expect(shown("the {++crucial++} role of the Union", 18)).toBe("the crucial role…")
  expect(shown("{--that the Secretary-General has been invited", 20)).toBe("that the…")
})

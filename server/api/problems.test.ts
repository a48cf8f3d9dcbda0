import { expect, test } from "vitest"
import messages from "../../messages/en.json" with { type: "json" }
import { type ProblemCode, sentenceOf } from "./problems.ts"

test("what a page says of a refusal in English is what the server says of it", () => {
  const ofThePage = new Set(["not-connected", "unknown"])
  const said = Object.entries(messages.problem.because).filter(([code]) => !ofThePage.has(code))
  expect(said.length).toBeGreaterThan(0)
  for (const [code, sentence] of said) expect(sentence).toBe(sentenceOf(code as ProblemCode))
})

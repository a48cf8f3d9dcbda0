import { expect, test } from "vitest"
import messages from "../../messages/en.json" with { type: "json" }
import { type ProblemCode, problemCodes, sentenceOf } from "./problems.ts"

test("what a page says of a refusal in English is what the server says of it", () => {
  const ofThePage = new Set(["not-connected", "unknown"])
  const said = Object.entries(messages.problem.because).filter(([code]) => !ofThePage.has(code))
  expect(said.length).toBeGreaterThan(0)
  for (const [code, sentence] of said) expect(sentence).toBe(sentenceOf(code as ProblemCode))
})

test("every refusal that a page can meet is said in the reader's language", () => {
  const ofPrograms = ["unknown-view", "unknown-address"]
  expect(problemCodes.filter((code) => !(code in messages.problem.because))).toEqual(ofPrograms)
})

import { expect, test } from "vitest"
import { readTabled } from "./tabled-text.ts"

const calls = [
  "recalling",
  "resolves",
  "noting",
  "instructs the Secretary-General",
  "instructs the Secretary-General and the Directors of the Bureaux",
]
const read = (text: string) => {
  const { label, words, omits } = readTabled(text, calls)
  return [label, words, omits]
}

test("a letter or a number before the words is no part of them", () => {
  expect(read("a) that networks are vulnerable,")).toEqual(["a", "that networks are vulnerable,", "none"])
  expect(read("iii) the preparation of rules;")).toEqual(["iii", "the preparation of rules;", "none"])
  expect(read("2 to strengthen cooperation;")).toEqual(["2", "to strengthen cooperation;", "none"])
  expect(read("b bis) the role of the Union,")).toEqual(["b bis", "the role of the Union,", "none"])
  expect(read("12. to report,")).toEqual(["12", "to report,", "none"])
})

test("words without a letter stay as they are", () => {
  expect(read("to develop, consistent with the results,")).toEqual([
    null,
    "to develop, consistent with the results,",
    "none",
  ])
  expect(read("a new text")).toEqual([null, "a new text", "none"])
  expect(read("§ 15 of the Tunis Commitment")).toEqual([null, "§ 15 of the Tunis Commitment", "none"])
})

test("a call repeated in the cell is no part of the words, with its quotation mark or colon", () => {
  expect(read("recalling 'd) that the Assembly affirms,")).toEqual(["d", "that the Assembly affirms,", "none"])
  expect(read("resolves: 2 to continue")).toEqual(["2", "to continue", "none"])
  expect(
    read("2 'instructs the Secretary-General and the Directors of the Bureaux: :consistent with Resolution 45"),
  ).toEqual(["2", "consistent with Resolution 45", "none"])
})

test("words that only begin like a call are kept", () => {
  expect(read("c) noting that there are others,")).toEqual(["c", "noting that there are others,", "none"])
  expect(read("resolves")).toEqual([null, "resolves", "none"])
})

test("an extract says where it leaves base text out", () => {
  expect(read("resolves 3 ... does not however exclude ITU,")).toEqual([
    "3",
    "does not however exclude ITU,",
    "beginning",
  ])
  expect(read("that WTDC has adopted the plan …")).toEqual([null, "that WTDC has adopted the plan", "end"])
})

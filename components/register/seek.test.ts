import { expect, test } from "vitest"
import { inEnglish } from "#components/language/testing/in-english.tsx"
import type { Decision } from "#model/protocol.ts"
import { seek } from "./seek.ts"
import { verdictWordIn } from "./use-verdict-word.ts"

const decision = (number: number, item: string, more: Partial<Decision> = {}) =>
  ({
    number,
    item,
    verdict: "accept",
    target: { kind: "change" },
    by: "Chair",
    note: null,
    paragraphs: [],
    ...more,
  }) as never

const register = [
  decision(1, "Insertion by ARB in recognizing, a)", { note: "After the coffee break" }),
  decision(2, "Bracket in resolves", { verdict: "lift" }),
  decision(3, "Insertion by RCC", {
    paragraphs: [{ id: "p" as never, place: "noting", before: "the role", after: "the {++growing ++}role" }],
  }),
]
const numbers = (sought: string) =>
  seek(register, sought, verdictWordIn(inEnglish("register"))).map(({ number }) => number)

test("the register is searched for all words, in item, verdict, note, place and text", () => {
  expect(numbers("")).toEqual([1, 2, 3])
  expect(numbers("insertion COFFEE")).toEqual([1])
  expect(numbers("brackets lifted")).toEqual([2])
  expect(numbers("growing role noting")).toEqual([3])
  expect(numbers("nowhere")).toEqual([])
})

test("an agreed deletion is found by the words it struck", () => {
  const text = "to report {--without delay --}to the Council"
  const deletion = decision(4, "Deletion by ARB", {
    paragraphs: [{ id: "p" as never, place: "resolves, 1", before: text, after: text }],
  })
  expect(seek([deletion], "without delay", verdictWordIn(inEnglish("register")))).toEqual([deletion])
})

import { expect, test } from "vitest"
import type { Contribution } from "../contribution.ts"
import { contribution } from "../testing/tabled.ts"
import { tabledRuns } from "./tabled-runs.ts"

const shown = (one: Contribution, base: string | null) =>
  tabledRuns(one, base)
    .map(({ text, isStruck, isUnderlined }) => (isStruck ? `-${text}-` : isUnderlined ? `+${text}+` : text))
    .join("")
const base = "that the lake is deep and the shore is long;"

test("a text that changes the paragraph strikes words of the base text and underlines its own", () => {
  const tabled = contribution("ARB", "MOD", "n1", "that the lake is deep and the shore is short;")
  expect(shown(tabled, base)).toBe("that the lake is deep and the shore is -long-+short+;")
})

test("an extract strikes nothing of what it leaves out, and underlines what is new in it", () => {
  const extract = (words: string, omits: Contribution["omits"], text = words) =>
    shown(contribution("ARB", "MOD", "n1", words, { omits, text }), base)
  expect(extract("that the lake is very deep", "end")).toBe("that the lake is +very deep+")
  expect(extract("the shore is short;", "beginning", "a) ... the shore is short;")).toBe(
    "a) ... the shore is -long-+short+;",
  )
})

test("a new paragraph is underlined, but not the letter before it", () => {
  const tabled = contribution("ARB", "ADD", "x1", "that fish are few;", { text: "b) that fish are few;", label: "b" })
  expect(shown(tabled, null)).toBe("b) +that fish are few;+")
})

import { expect, test } from "vitest"
import { fitOf } from "./fuzzy.ts"

const best = (names: readonly string[], typed: string) =>
  names
    .map((name) => ({ name, score: fitOf(name, typed)?.score }))
    .filter(({ score }) => score !== undefined)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ name }) => name)

test("a command is found by letters of its name in their order", () => {
  expect(best(["Put in brackets", "Sign out", "Reject"], "pib")).toEqual(["Put in brackets"])
  expect(best(["Sign out"], "tuo")).toEqual([])
})

test("the beginnings of words count most", () => {
  expect(best(["Write an alternative", "Register", "Project the greater text"], "reg")[0]).toBe("Register")
})

test("words may be typed in any order, with or without accents and capitals", () => {
  expect(best(["Go to: résolvant de"], "RESOLV go")).toEqual(["Go to: résolvant de"])
})

test("nothing typed fits everything, and the letters that fit are known", () => {
  expect(fitOf("Sign out", "")?.at).toEqual([])
  expect(fitOf("Sign out", "so")?.at).toEqual([0, 5])
})

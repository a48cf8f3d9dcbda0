import { expect, test } from "vitest"
import { pageBefore } from "./page-before.ts"

test("whoever chooses a language comes back to the page where they chose it", () => {
  expect(pageBefore("https://room.example/documents/r/progress?all")).toBe("/documents/r/progress?all")
})

test("a referrer of another site leads nowhere but here", () => {
  expect(pageBefore("https://elsewhere.example//evil.example/x")).toBe("/evil.example/x")
  expect(pageBefore("https://elsewhere.example/\\evil.example")).toBe("/evil.example")
})

test("without a page before, the way leads to the first page", () => {
  expect(pageBefore(null)).toBe("/")
  expect(pageBefore("no address")).toBe("/")
})

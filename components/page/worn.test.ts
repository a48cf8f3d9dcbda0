import { expect, test } from "vitest"
import { wornBy } from "./worn.ts"

test("a page wears what its reader chose", () => {
  const cookie = "theme=dark; locale=fr; text-size=150; session=a=b"
  expect(wornBy({ cookie, "accept-language": "ar" })).toEqual({ language: "fr", theme: "dark", textScale: 1.5 })
})

test("without a choice it follows the browser, and what is no choice is none", () => {
  expect(wornBy({ "accept-language": "ar-EG, en;q=0.5" })).toMatchObject({ language: "ar", theme: "system" })
  expect(wornBy({ cookie: "theme=pink; locale; text-size=1000" })).toEqual({
    language: "en",
    theme: "system",
    textScale: 1,
  })
})

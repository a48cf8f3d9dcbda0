import { expect, test } from "vitest"
import { languageFor } from "./language-for.ts"

test("what a reader chose counts more than what the browser asks for", () => {
  expect(languageFor("ar", "fr-CH, fr;q=0.9")).toBe("ar")
})

test("of the browser's languages the most wanted is taken that the interface has", () => {
  expect(languageFor(undefined, "fr-CH, fr;q=0.9, en;q=0.8")).toBe("fr")
  expect(languageFor(undefined, "en;q=0.5, ar-EG")).toBe("ar")
  expect(languageFor(undefined, "pt-BR, ar;q=0.3, fr;q=0.7")).toBe("fr")
})

test("a language that is refused is not taken", () => {
  expect(languageFor(undefined, "fr;q=0, *")).toBe("en")
})

test("whoever asks for none of them, or for nothing, reads English", () => {
  expect(languageFor(undefined, "pt-BR, es;q=0.9")).toBe("en")
  expect(languageFor("xx", null)).toBe("en")
})

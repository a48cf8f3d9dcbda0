import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import { inEnglish } from "#components/language/testing/in-english.tsx"
import arabic from "../../messages/ar.json" with { type: "json" }
import messages from "../../messages/fr.json" with { type: "json" }
import { placeIn } from "./use-place.ts"

const inFrench = createTranslator({ locale: "fr", messages, namespace: "document" } as never) as never
const french = (place: string) => placeIn(inFrench, place).join("")

test("a place in English reads as the model names it", () => {
  for (const place of ["", "title", "recognizing, e)", "recognizing, h), ii)", "resolves, after 3", "first item"])
    expect(placeIn(inEnglish("document"), place).join("")).toBe(place)
})

test("in another language the document's own words stay, and the others are translated", () => {
  expect(french("recognizing, after g)")).toBe("recognizing, après g)")
  expect(french("resolves, 2, first item")).toBe("resolves, 2, premier alinéa")
  expect(french("title")).toBe("titre")
})

test("in Arabic a place reads from the right, though all its words may be the document's", () => {
  const inArabic = createTranslator({ locale: "ar", messages: arabic, namespace: "document" } as never) as never
  // What looks for the direction of words looks past all that is isolated in them.
  const outside = placeIn(inArabic, "recognizing, after g)")
    .join("")
    .replace(/\u2068.*\u2069/gu, "")
  expect(outside).toMatch(/^\u200f/u)
})

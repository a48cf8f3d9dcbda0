import { createTranslator } from "next-intl"
import { expect, test } from "vitest"
import { inEnglish } from "#components/language/testing/in-english.tsx"
import messages from "../../messages/fr.json" with { type: "json" }
import { itemIn } from "./item-words.ts"

const list = (codes: readonly string[]) => codes.join(", ")
const inFrench = createTranslator({ locale: "fr", messages, namespace: "register" } as never) as never
const french = (item: string) => itemIn({ t: inFrench, list, place: (place) => place }, item)

test("in English an item reads as the register has it", () => {
  const says = { t: inEnglish("register"), list, place: (place: string) => place }
  for (const item of [
    "Replacement by ARB in resolves, 1",
    "Insertion by ARB, RCC in instructs the Secretary-General, 2",
    "Option 2 of 3 in recognizing, d)",
    "Alternative 2 of 4 in resolves, 3",
    "All 3 options in recognizing, d)",
    "The one option",
    "Decision 4: Bracket in recognizing",
    "Something a later version names",
  ])
    expect(itemIn(says, item)).toBe(item)
})

test("in another language the names are translated, codes and places stay", () => {
  expect(french("Replacement by ARB in resolves, 1")).toBe("Remplacement par ARB dans resolves, 1")
  expect(french("Decision 4: Bracket in recognizing")).toBe("Décision 4\u202f: Crochets dans recognizing")
  expect(french("Option 2 of 3")).toBe("Option 2 sur 3")
  expect(french("Alternative 2 of 4")).toBe("Variante 2 sur 4")
})

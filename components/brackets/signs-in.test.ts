import { expect, test } from "vitest"
import { signsIn } from "./signs-in.ts"

test("what holds no word is counted in signs, struck ones too", () => {
  expect(signsIn("{--,--}")).toBe(1)
  expect(signsIn("{--,--}{++;++}")).toBe(2)
  expect(signsIn("")).toBe(0)
})

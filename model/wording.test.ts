import { expect, test } from "vitest"
import { readGroups } from "./option.ts"
import { draft } from "./testing/build.ts"
import { wordingOf } from "./wording.ts"

/** Whose words each alternative of the first group is. */
const alternatives = (text: string) => {
  const paragraphs = draft(text)
  return readGroups(paragraphs)[0]?.options.map((option) => wordingOf(paragraphs, option))
}

test("base wording to which a delegation writes an alternative stays the base text's (L1, L6)", () => {
  expect(
    alternatives(`
      p: <ARB.o of ARB.g 1|to keep priority>
      q +ARB.2: <ARB.p of ARB.g 2|{+ARB.2|to give priority+}>`),
  ).toEqual([
    { isBase: true, proposers: [] },
    { isBase: false, proposers: ["ARB"] },
  ])
})

test("another's words to which a delegation writes an alternative stay the other's", () => {
  expect(alternatives("p: x {+RCC.1&B|<ARB.o of ARB.g 1|shall>+} {+ARB.2|<ARB.p of ARB.g 2|should>+}")).toEqual([
    { isBase: false, proposers: ["B", "RCC"] },
    { isBase: false, proposers: ["ARB"] },
  ])
})

test("base wording with a change in it names whoever proposes the change", () => {
  expect(alternatives("p: <ARB.o of ARB.g 1|to {-RCC.1|keep-}{+RCC.1|give+} priority>")).toEqual([
    { isBase: true, proposers: ["RCC"] },
  ])
})

test("words outside the alternative are not asked", () => {
  expect(alternatives("p: base {+RCC.1|words+} {+B.1|<ARB.o of ARB.g 1|a>+} more")).toEqual([
    { isBase: false, proposers: ["B"] },
  ])
})

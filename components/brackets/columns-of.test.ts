import { expect, test } from "vitest"
import type { OptionGroup } from "#model/option.ts"
import { readGroups } from "#model/option.ts"
import { draft } from "#model/testing/build.ts"
import { columnsOf } from "./columns-of.ts"

const columns = (text: string) => {
  const paragraphs = draft(text)
  return columnsOf(readGroups(paragraphs)[0] as OptionGroup, paragraphs).map(({ option, text }) => [
    option?.number ?? null,
    text,
  ])
}

test("alternatives are read beside the base text that stands among them (L6, L1)", () => {
  expect(
    columns(`
      p: <RCC.o of RCC.g 1|to {-B.1|keep-}{+B.1|give+} priority>
      q +RCC.2: <RCC.p of RCC.g 2|{+RCC.2|to take note+}>`),
  ).toEqual([
    [null, "to keep priority"],
    [1, "to give priority"],
    [2, "to take note"],
  ])
})

test("where all of them are new there is no base text to be read beside them", () => {
  expect(columns("p: x {+B.1|<B.o of B.g 1|a>+} {+B.2|<B.p of B.g 2|b>+}")).toEqual([
    [1, "a"],
    [2, "b"],
  ])
})

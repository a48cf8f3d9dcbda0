import { expect, test } from "vitest"
import { readBaseText } from "#model/base-text.ts"
import { textOf } from "#model/paragraph.ts"
import { loadSample } from "./load.ts"

test("the resolution in force as it is printed is read as its 91 paragraphs, with their styles, levels and letters", () => {
  const { base } = loadSample()
  const printed = base.map(({ label, text }) =>
    [label && (/^\d/.test(label) ? label : `${label})`), text].join(" ").trim(),
  )
  const found = readBaseText(printed.join("\n\n")).map((one) => [one.style, one.level, one.baseLabel, textOf(one)])
  expect(found).toEqual(base.map(({ style, level, label, text }) => [style, level, label, text]))
})

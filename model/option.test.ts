import { expect, test } from "vitest"
import { readGroups } from "./option.ts"
import { bracket, deleted, inserted, option, paragraph, under } from "./testing/marked.ts"

test("a group holds its options by number, each with its place and reading (L6)", () => {
  const first = option("ARB.o1", "ARB.g", 1)
  const second = option("RCC.o2", "ARB.g", 2)
  const text = [
    paragraph("a", under(second, "to stay")),
    paragraph("b", "base ", under(first, inserted("ARB.1", "to go ")), under(first, deleted("ARB.1", "not "))),
    paragraph("c", under(bracket("ARB.b"), under(first, "away"))),
  ]
  expect(readGroups(text)).toEqual([
    {
      id: "ARB.g",
      options: [
        expect.objectContaining({
          id: "ARB.o1",
          number: 1,
          owner: "ARB",
          paragraphs: ["b", "c"],
          text: "to go \naway",
        }),
        expect.objectContaining({ id: "RCC.o2", number: 2, owner: "RCC", paragraphs: ["a"], text: "to stay" }),
      ],
    },
  ])
})

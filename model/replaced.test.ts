import { describe, expect, test } from "vitest"
import { plainText } from "./plain-text.ts"
import { Sitting } from "./testing/sitting.ts"

/** Two delegations want other words for the same base words: each strikes them and has its own as an option. */
const inline = `
  c1 call: resolves
  p1 item =1: to give [DRAFT.b|{-ARB.1|{-RCC.2|high-}-}{+ARB.1|<DRAFT.o1 of DRAFT.g 1|great>+}{+RCC.2|<DRAFT.o2 of DRAFT.g 2|due>+}] priority
`
const paragraphs = `
  c1 call: resolves
  p1 item =1: [DRAFT.b|{-ARB.1|{-RCC.2|to give priority-}-}]
  p2 item +ARB.1: [DRAFT.b|{+ARB.1|<DRAFT.o1 of DRAFT.g 1|to report yearly>+}]
  p3 item +RCC.2: [DRAFT.b|{+RCC.2|<DRAFT.o2 of DRAFT.g 2|to stop at once>+}]
`
const markup = (sitting: Sitting) => plainText(sitting.text, "markup").split("\n").slice(1)
const agreed = (sitting: Sitting) => plainText(sitting.text, "rejected").split("\n").slice(1)

describe("words that alternatives would replace (L6)", () => {
  test("go with the alternative that is chosen, and the bracket round the choice with them", () => {
    const sitting = new Sitting(inline).rule("option", "DRAFT.o2", "accept")
    expect(markup(sitting)).toEqual(["1 to give {--high--}{++due++} priority"])
    expect(agreed(sitting)).toEqual(["1 to give due priority"])
  })

  test("stay struck by the others when one alternative is rejected", () => {
    const sitting = new Sitting(inline).rule("option", "DRAFT.o1", "reject")
    expect(markup(sitting)).toEqual(["1 to give [{--high--}{++due++}] priority"])
    expect(sitting.rule("option", "DRAFT.o2", "reject").text[1]?.runs[0]?.text).toBe("to give ")
    expect(markup(sitting)).toEqual(["1 to give [high] priority"])
  })

  test("stand again as in the base text", () => {
    expect(markup(new Sitting(inline).rule("group", "DRAFT.g", "restore"))).toEqual(["1 to give high priority"])
    expect(markup(new Sitting(paragraphs).rule("group", "DRAFT.g", "restore"))).toEqual(["1 to give priority"])
  })

  test("are left to be ruled on where no text is chosen", () => {
    expect(markup(new Sitting(inline).rule("group", "DRAFT.g", "reject"))).toEqual(["1 to give {--high--} priority"])
  })

  test("are a whole paragraph where whole paragraphs are the alternatives", () => {
    const sitting = new Sitting(paragraphs).rule("option", "DRAFT.o1", "accept")
    expect(markup(sitting)).toEqual(["1 {--to give priority--}", "1 {++to report yearly++}"])
    expect(agreed(sitting)).toEqual(["1 to report yearly"])
  })

  test("stand as they stood when the choice is reopened (L5)", () => {
    for (const text of [inline, paragraphs]) {
      const before = new Sitting(text)
      const after = new Sitting(text).rule("option", "DRAFT.o1", "accept").reopen(1)
      expect(after.text).toEqual(before.text)
    }
  })
})

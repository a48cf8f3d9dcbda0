import { expect, test } from "vitest"
import { itemOf } from "./decision.ts"
import type { GroupId } from "./ids.ts"
import { type Option, type OptionGroup, readGroups } from "./option.ts"
import { optionName } from "./option-name.ts"
import { subjectOf } from "./subject.ts"
import { draft } from "./testing/build.ts"

// The first of three has been withdrawn.
const text = draft("p: x {+B.2|<B.o of B.g 2|b>+} {+B.3|<B.p of B.g 3|c>+}")
const group = readGroups(text)[0] as OptionGroup
const last = group.options[1] as Option

test("an option is called by the label that is printed on it (L6)", () => {
  expect(optionName(group, last, true)).toEqual({ kind: "labelled", number: 3, count: 3 })
})

test("an alternative without a label is called by its place among those left, as the margin has it (L6)", () => {
  expect(optionName(group, last, false)).toEqual({ kind: "plain", number: 2, count: 2 })
})

test("the register and conditions call an alternative as the text does (L5, L6)", () => {
  const called = (labelled: readonly string[]) => {
    const subject = subjectOf(text, { kind: "option", id: last.id }, labelled as readonly GroupId[])
    return subject && itemOf(text, subject).replace(/ in .*/, "")
  }
  expect(called(["B.g"])).toBe("Option 3 of 3")
  expect(called([])).toBe("Alternative 2 of 2")
})

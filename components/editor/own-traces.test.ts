import { describe, expect, test } from "vitest"
import type { DelegationCode } from "#model/ids.ts"
import { draft } from "#model/testing/build.ts"
import { createAuthor } from "./author.ts"
import { isTakenFromUs, ownTraces } from "./own-traces.ts"

const author = createAuthor(() => "ARB" as DelegationCode, "s")
const isTaken = (before: string, after: string) =>
  isTakenFromUs(ownTraces(draft(before), author), ownTraces(draft(after), author))

describe("what others did leaves own work to be undone (L2, L5)", () => {
  test.each([
    ["another's words beside it", "p: {+ARB.1|mine+}", "p: {+ARB.1|mine+}{+RCC.1|theirs+}"],
    ["another's words within it", "p: {+ARB.1|mine+}", "p: {+ARB.1|mi+}{+RCC.1|x+}{+ARB.1|ne+}"],
    ["another's brackets round it", "p: {+ARB.1|mine+}", "p: [RCC.b|{+ARB.1|mine+}]"],
    ["a decision on something else", "p: {+RCC.1|theirs+} {+ARB.1|mine+}", "p: {+RCC.1#3|theirs+} {+ARB.1|mine+}"],
  ])("%s", (_, before, after) => expect(isTaken(before, after)).toBe(false))
})

describe("what others did takes own work out of our hands (L2, L5)", () => {
  test.each([
    ["it was agreed", "p: {+ARB.1|mine+}", "p: {+ARB.1#3|mine+}"],
    ["it was rejected", "p: {+ARB.1|mine+}", "p: "],
    ["a delegation joined it", "p: {-ARB.1|mine-}", "p: {-ARB.1&RCC|mine-}"],
    ["its brackets were lifted", "p: [ARB.b|x]", "p: x"],
    ["a delegation joined its brackets", "p: [ARB.b|x]", "p: [ARB.b&RCC|x]"],
    ["its new paragraph was agreed", "p +ARB.1: {+ARB.1|x+}", "p +ARB.1#2: {+ARB.1#2|x+}"],
  ])("%s", (_, before, after) => expect(isTaken(before, after)).toBe(true))
})

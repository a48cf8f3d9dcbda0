import { expect, test } from "vitest"
import type { DelegationCode } from "./ids.ts"
import { objectionsBySection } from "./objections.ts"
import { openItems } from "./open-items.ts"
import { draft } from "./testing/build.ts"

const paragraphs = draft(`
  c1 call: recognizing
  p1 item =a: the {+RCC.1|growing +}role of the {+ARB.1|whole +}Union
  c2 call: resolves
  p2 item =1: [RCC.b|every Member State] and [DRAFT.b|any other body]
`)

const rows = (opposed: Map<string, DelegationCode[]> | null) =>
  objectionsBySection(paragraphs, openItems(paragraphs), opposed).map(({ call, of }) => [call, Object.fromEntries(of)])

test("each section says what each delegation has open in it, and what nobody is known to propose", () => {
  expect(rows(null)).toEqual([
    ["recognizing", { RCC: { changes: 1, brackets: 0, opposes: 0 }, ARB: { changes: 1, brackets: 0, opposes: 0 } }],
    ["resolves", { RCC: { changes: 0, brackets: 1, opposes: 0 }, DRAFT: { changes: 0, brackets: 1, opposes: 0 } }],
  ])
})

test("who opposes something open objects there, too", () => {
  const opposed = new Map([["bracket RCC.b", ["ARB" as DelegationCode]]])
  expect(rows(opposed)[1]).toMatchObject(["resolves", { ARB: { changes: 0, brackets: 0, opposes: 1 } }])
})

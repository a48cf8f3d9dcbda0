import { expect, test } from "vitest"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { openItems } from "#model/open-items.ts"
import { draft } from "#model/testing/build.ts"
import { delegationsBehind, everything, type FilterRoom, filterOpen, type OpenFilter } from "./open-filter.ts"

const open = openItems(
  draft(`
    c1 call: recalling
    p1 item: to {-RCC.1|keep-}{+RCC.1&B|give+} priority
    c2 call: resolves
    p2 item: [ARB.b|high {+ARB.2|very+}]
    p3 item: <B.o of B.g 1|one> <B.p of B.g 2|two>`),
)
const room: FilterRoom = {
  sectionOf: new Map(
    [
      ["p1", "c1"],
      ["p2", "c2"],
      ["p3", "c2"],
    ].map(([paragraph, section]) => [paragraph as ParagraphId, section as ParagraphId]),
  ),
  acting: "ARB" as DelegationCode,
  isOpposed: null,
}
const shown = (filter: Partial<OpenFilter>, of: Partial<FilterRoom> = {}) =>
  filterOpen(open, { ...everything, ...filter }, { ...room, ...of }).map(({ target }) => target.id)

test("without a filter every bracket, group and change stands in document order", () => {
  expect(shown({})).toEqual(["RCC.1", "ARB.b", "ARB.2", "B.g"])
})

test("one sees those of a kind, of a delegation, of a section, or what one's own delegation stands behind", () => {
  expect(shown({ kind: "change" })).toEqual(["RCC.1", "ARB.2"])
  expect(shown({ delegation: "B" as DelegationCode })).toEqual(["RCC.1", "B.g"])
  expect(shown({ section: "c2" as ParagraphId })).toEqual(["ARB.b", "ARB.2", "B.g"])
  expect(shown({ isMine: true })).toEqual(["ARB.b", "ARB.2"])
  expect(shown({ isMine: true, kind: "bracket" })).toEqual(["ARB.b"])
})

test("what is still opposed is asked of whoever knows the positions; while none can be known the filter hides nothing", () => {
  expect(shown({ isOpposed: true })).toHaveLength(4)
  expect(shown({ isOpposed: true }, { isOpposed: (item) => item.target.id === "ARB.b" })).toEqual(["ARB.b"])
})

test("delegations to choose among are those that stand behind something open", () => {
  expect(delegationsBehind(open)).toEqual(["ARB", "B", "RCC"])
})

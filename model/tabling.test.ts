import { expect, test } from "vitest"
import { rowsOf } from "./comparison-rows.ts"
import { currentOf, jointTagOf, nothingTabled, type Tabled, tagOf } from "./contribution.ts"
import type { ContributionId, DelegationCode, ParagraphId } from "./ids.ts"
import { baseOf } from "./projection.ts"
import { Table } from "./table.ts"
import { planTabling, type TablingAsked } from "./tabling.ts"
import { draft } from "./testing/build.ts"

const base = baseOf(
  draft(`
    c1 call: recognizing
    p1 item =a: that networks are vulnerable,
    p2 item =b: the role of the Union,
  `),
)
const ARB = "ARB" as DelegationCode
const RCC = "RCC" as DelegationCode
const p1 = "p1" as ParagraphId
const asked = (more: Partial<TablingAsked>): TablingAsked => ({ delegation: ARB, kind: "MOD", text: "", ...more })

let names = 0
const clerk = { at: 1, by: "ARB delegate 1", newName: () => `${++names}` }
const plan = (tabled: Tabled, more: Partial<TablingAsked>) => planTabling(new Table(tabled, base), asked(more), clerk)

/** Tables one after another; what is refused ends the test. */
function tabling(...all: Partial<TablingAsked>[]): Tabled {
  return all.reduce<Tabled>((tabled, one) => {
    const outcome = plan(tabled, one)
    if (!outcome.ok) throw new Error(outcome.reason)
    return {
      places: [...tabled.places, ...(outcome.place ? [outcome.place] : [])],
      contributions: [...tabled.contributions, outcome.contribution],
    }
  }, nothingTabled)
}

const reason = (tabled: Tabled, more: Partial<TablingAsked>) => {
  const outcome = plan(tabled, more)
  return outcome.ok ? null : outcome.reason
}

test("a text tabled at a base paragraph keeps the cell as it came beside its words and its letter", () => {
  const { contributions } = tabling({ row: p1, text: "recognizing 'b) that all networks are vulnerable," })
  expect(contributions[0]).toMatchObject({
    kind: "MOD",
    row: "p1",
    text: "recognizing 'b) that all networks are vulnerable,",
    label: "b",
    words: "that all networks are vulnerable,",
  })
})

test("a MOD that changes no word is a NOC", () => {
  expect(tabling({ row: p1, text: "c) that networks  are vulnerable," }).contributions[0]?.kind).toBe("NOC")
})

test("a new text makes its place behind a row, and others can table there too", () => {
  const tabled = tabling({ kind: "ADD", after: p1, text: "new words," })
  const place = tabled.places[0]?.id as ParagraphId
  expect(rowsOf(base, tabled.places).map(({ id }) => id)).toEqual(["c1", "p1", place, "p2"])
  expect(reason(tabled, { delegation: RCC, kind: "ADD", row: place, text: "other words," })).toBe(null)
  expect(reason(tabled, { delegation: RCC, kind: "MOD", row: place, text: "other words," })).toBe("kind-does-not-fit")
})

test("places behind one row stand in the order in which they were tabled, each with those behind it", () => {
  const places = [
    { id: "x1", after: "p1" },
    { id: "x2", after: "p1" },
    { id: "x3", after: "x1" },
    { id: "x0", after: null },
    { id: "y1", after: "y2" },
    { id: "y2", after: "y1" },
  ].map((place) => ({ ...place, style: "item", level: 0 })) as never
  expect(rowsOf(base, places).map(({ id }) => id)).toEqual(["x0", "c1", "p1", "x1", "x3", "x2", "p2", "y1", "y2"])
})

test("a delegation has one text at a row, and another one revises it without erasing it (L12)", () => {
  const source = { document: "79A2", proposal: "13" }
  const first = tabling({ row: p1, text: "that some networks are vulnerable,", source })
  const old = first.contributions[0]?.id as ContributionId
  expect(reason(first, { row: p1, text: "that few networks are vulnerable," })).toBe("text-here-already")
  expect(reason(first, { delegation: RCC, supersedes: old, text: "that few," })).toBe("not-your-contribution")
  const both = tabling(
    { row: p1, text: "that some networks are vulnerable,", source },
    { supersedes: `ARB.t-${names + 1}` as ContributionId, text: "that few networks are vulnerable," },
  )
  expect(both.contributions.map(tagOf)).toEqual(["ARB/79A2/13", "ARB/79A2/13 - Rev.1"])
  expect(currentOf(both.contributions).map(({ words }) => words)).toEqual(["that few networks are vulnerable,"])
  expect(reason(both, { supersedes: both.contributions[0]?.id as ContributionId, text: "x" })).toBe(
    "superseded-already",
  )
  expect(reason(both, { supersedes: both.contributions[1]?.id as ContributionId, kind: "SUP" })).toBe(null)
})

test("a new text of a delegation that has tabled before is a new one under its document", () => {
  const source = { document: "70", proposal: "2" }
  const tabled = tabling({ row: p1, kind: "SUP", source }, { kind: "ADD", after: p1, text: "new words," })
  expect(tabled.contributions.map(tagOf)).toEqual(["ARB/70/2", "ARB/70/2 - New"])
})

test("what cannot be tabled is refused by name", () => {
  const none = nothingTabled
  expect(reason(none, { row: "gone" as ParagraphId, text: "x" })).toBe("unknown-row")
  expect(reason(none, { kind: "ADD", after: "gone" as ParagraphId, text: "x" })).toBe("unknown-row")
  expect(reason(none, { text: "x" })).toBe("unknown-row")
  expect(reason(none, { kind: "ADD", row: p1, text: "x" })).toBe("kind-does-not-fit")
  expect(reason(none, { kind: "SUP", after: p1 })).toBe("kind-does-not-fit")
  expect(reason(none, { row: p1, text: "  " })).toBe("text-missing")
  expect(reason(none, { row: p1, text: "one\ntwo" })).toBe("one-paragraph")
  expect(reason(none, { row: p1, text: "one", words: "two" })).toBe("words-not-tabled")
  expect(reason(none, { kind: "fragment", row: p1, text: "x", behind: "not there" })).toBe("words-not-in-base")
  expect(reason(none, { supersedes: "ARB.none" as ContributionId, text: "x" })).toBe("unknown-contribution")
})

test("one document of several delegations has a joint tag, several have one after another", () => {
  const under = (delegation: string, document: string | null) => ({
    delegation: delegation as DelegationCode,
    source: { document, proposal: document && "4", revision: null },
  })
  expect(jointTagOf([under("B", "75"), under("CAN", "75"), under("USA", "75")])).toBe("B/CAN/USA/75/4")
  expect(jointTagOf([under("B", "75"), under("RCC", "73A1")])).toBe("B/75/4, RCC/73A1/4")
  expect(jointTagOf([under("B", null), under("RCC", null)])).toBe("B, RCC")
})

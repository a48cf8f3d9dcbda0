import { describe, expect, test } from "vitest"
import { readBrackets } from "../bracket.ts"
import { readChanges } from "../change.ts"
import { type Contribution, nothingTabled, type Tabled } from "../contribution.ts"
import type { Paragraph } from "../paragraph.ts"
import { markupLines } from "../plain-text.ts"
import { applyToValues } from "../plan.ts"
import { draft } from "../testing/build.ts"
import { contribution, place } from "../testing/tabled.ts"
import { planTaking } from "./taking.ts"

function take(paragraphs: readonly Paragraph[], taken: Contribution, tabled: Tabled = nothingTabled) {
  let made = 0
  const contributions = [...tabled.contributions, taken]
  return planTaking(paragraphs, { ...tabled, contributions }, taken.id, () => `n${++made}`)
}

function takenInto(paragraphs: readonly Paragraph[], taken: Contribution, tabled?: Tabled) {
  const taking = take(paragraphs, taken, tabled)
  if (!taking.ok) throw new Error(taking.reason)
  return { ...taking, text: applyToValues(paragraphs, taking.plan) }
}
const linesAfter = (...given: Parameters<typeof takenInto>) => markupLines(takenInto(...given).text)
const changesBy = (paragraphs: readonly Paragraph[], code: string) =>
  readChanges(paragraphs).flatMap(({ id, proposers, inserted, deleted }) =>
    proposers.includes(code as never) ? [{ id, inserted, deleted }] : [],
  )

const base = draft(`
  c1 call: recognizing
  n1 item =a: to keep high priority;
  n2 item =b: that work goes on,
`)
const tabled: Tabled = { places: [place("x1", "n1"), place("x2", "x1")], contributions: [] }
const mod = (words: string) => contribution("ARB", "MOD", "n1", words)
const add = (words: string) => contribution("ARB", "ADD", "x1", words)

describe("a text for a base paragraph", () => {
  test("is struck and inserted word by word, each difference a change of its own under the tag", () => {
    const taken = takenInto(base, mod("to keep the highest priority for all;"))
    expect(markupLines(taken.text)[1]).toBe("a) to keep {--high--}{++the highest++} priority{++ for all++};")
    expect(changesBy(taken.text, "ARB")).toHaveLength(2)
    expect(taken.text[1]?.runs.flatMap(({ marks }) => marks)).toContainEqual({
      type: "proposer",
      change: "ARB.k-n1",
      delegation: "ARB",
      source: "ARB/7/1",
    })
    expect([taken.before, taken.after]).toEqual(["to keep high priority;", "to keep the highest priority for all;"])
  })

  test("replaces the whole where it leaves little of it", () => {
    expect(linesAfter(base, mod("considering how trust was lost"))[1]).toBe(
      "a) {--to keep high priority;--}{++considering how trust was lost++}",
    )
  })

  test("stands beside what others propose there, within their brackets, and leaves that alone (L2, L7)", () => {
    const full = draft(`
      c1 call: recognizing
      n1 item =a: [RCC.b|to {-B.1|keep-}{+B.1|give+}{+RCC.3|maintain+}] high priority;
    `)
    const taken = takenInto(full, mod("to hold high priority;"))
    expect(markupLines(taken.text)[1]).toBe("[a) to {--keep--}{++holdgivemaintain++}] high priority;")
    expect(changesBy(taken.text, "B")).toEqual(changesBy(full, "B"))
    expect(readBrackets(taken.text)).toHaveLength(1)
  })

  test("keeps the words its delegation proposes already, and takes back those it tabled no longer", () => {
    const worked = draft(`
      c1 call: recognizing
      n1 item =a: to {-ARB.1|keep-}{+ARB.1|give+} {-ARB.2|high-}{+ARB.3|higher+} priority;
    `)
    const taken = takenInto(worked, mod("to give high priority to all;"))
    expect(markupLines(taken.text)[1]).toBe("a) to {--keep--}{++give++} high priority{++ to all++};")
    expect(changesBy(taken.text, "ARB").map(({ id }) => id)).toEqual(["ARB.1", "ARB.k-n2"])
  })

  test("brings back a paragraph that its delegation had struck", () => {
    const struck = draft(`
      c1 call: recognizing
      n1 item =a -ARB.1: {-ARB.1|to keep high priority;-}
      n2 item =b: that work goes on,
    `)
    expect(linesAfter(struck, mod("to give high priority;"))[1]).toBe("a) to {--keep--}{++give++} high priority;")
  })

  test("makes its delegation a sponsor where another proposes the same words (L4)", () => {
    const theirs = draft(`
      c1 call: recognizing
      n1 item =a: to {-RCC.1|keep-}{+RCC.1|give+} high priority;
    `)
    const taken = takenInto(theirs, mod("to give high priority;"))
    expect(taken.joins).toEqual(["RCC"])
    expect(markupLines(taken.text)).toEqual(markupLines(theirs))
    expect(readChanges(taken.text).map(({ proposers }) => proposers)).toEqual([["ARB", "RCC"]])
  })
})

describe("words its delegation proposes with others", () => {
  const joint = draft(`
    c1 call: recognizing
    n1 item =a: to {-ARB.1&RCC|keep-}{+ARB.1&RCC|give and to secure+} high priority;
  `)

  test("are left to the others where hardly any of them is tabled any more (L4)", () => {
    const taken = takenInto(joint, mod("to hold high priority;"))
    expect(taken.carriages).toEqual([{ from: "ARB.1", to: "RCC.1" }])
    expect(changesBy(taken.text, "RCC")).toEqual([{ id: "RCC.1", inserted: "give and to secure", deleted: "keep" }])
    expect(changesBy(taken.text, "ARB")).toEqual([{ id: "ARB.k-n1", inserted: "hold", deleted: "keep" }])
  })

  test("are struck in part where most of them are", () => {
    const taken = takenInto(joint, mod("to give and secure high priority;"))
    expect(taken.carriages).toEqual([])
    expect(markupLines(taken.text)[1]).toBe("a) to {--keep--}{++give and ++}{++{--to --}++}{++secure++} high priority;")
  })
})

describe("a paragraph that is to go", () => {
  const sup = contribution("ARB", "SUP", "n1")

  test("is struck with its break", () => {
    const { text } = takenInto(base, sup)
    expect(text[1]).toMatchObject({ deleted: "ARB.k-n1" })
    expect(markupLines(text)[1]).toBe("a) {--to keep high priority;--}")
  })

  test("keeps its break where others insert words: these would run into the paragraph before", () => {
    const theirs = draft(`
      c1 call: recognizing
      n1 item =a: to {-RCC.1|keep-}{+RCC.1|give+} high priority;
    `)
    const { text } = takenInto(theirs, sup)
    expect(text[1]?.deleted).toBe(null)
    expect(markupLines(text)[1]).toBe("a) {--to keep--}{++give++}{-- high priority;--}")
  })
})

describe("a new paragraph", () => {
  test("stands behind the row it was tabled behind, under the name of its place and its tag", () => {
    const { text, before } = takenInto(base, add("that trust grows;"), tabled)
    expect(text.map(({ id }) => id)).toEqual(["c1", "n1", "x1", "n2"])
    expect(text[2]).toMatchObject({ source: "ARB/7/1", inserted: "ARB.k-n1", style: "item" })
    expect(before).toBe(null)
  })

  test("keeps the letter of one tabled as a bis, so that those behind it keep theirs", () => {
    const bis = contribution("ARB", "ADD", "x1", "that trust grows;", { label: "a bis" })
    expect(linesAfter(base, bis, tabled).slice(2)).toEqual(["a bis) {++that trust grows;++}", "b) that work goes on,"])
  })

  test("finds its place where the row before it has nothing in the draft yet", () => {
    const later = contribution("ARB", "ADD", "x2", "that trust grows;")
    expect(takenInto(base, later, tabled).text.map(({ id }) => id)).toEqual(["c1", "n1", "x2", "n2"])
  })

  test("stands beside what another delegation has there", () => {
    const theirs = draft(`
      c1 call: recognizing
      n1 item =a: one;
      x1 item +RCC.p: [RCC.b|{+RCC.p|that something else;+}]
    `)
    const { text } = takenInto(theirs, add("that trust grows;"), tabled)
    expect(text.map(({ id }) => id)).toEqual(["c1", "n1", "x1", "x1-ARB"])
    expect(markupLines(text).slice(2)).toEqual(["[b) {++that something else;++}]", "c) {++that trust grows;++}"])
  })

  test("is rewritten where it stands already, in the brackets that others put round it", () => {
    const own = draft(`
      c1 call: recognizing
      n1 item =a: one;
      x1 item +ARB.p: [RCC.b|{+ARB.p|that trust has grown;+}]
    `)
    expect(linesAfter(own, add("that trust grows;"), tabled)[2]).toBe("[b) {++that trust grows;++}]")
  })

  test("that another delegation joined, and that is tabled otherwise now, is left to it (L4)", () => {
    const joint = draft(`
      c1 call: recognizing
      n1 item =a: one;
      x1 item +ARB.p: {+ARB.p&RCC|that trust has grown;+}
    `)
    const { text, carriages } = takenInto(joint, add("nothing of it,"), tabled)
    expect(carriages).toEqual([{ from: "ARB.p", to: "RCC.p" }])
    expect(markupLines(text).slice(2)).toEqual(["b) {++that trust has grown;++}", "c) {++nothing of it,++}"])
  })
})

test("words to insert go behind those they were tabled for", () => {
  const fragment = contribution("ARB", "fragment", "n1", "and equal", { behind: "high" })
  expect(linesAfter(base, fragment)[1]).toBe("a) to keep high {++and equal ++}priority;")
  const worked = draft(`
    c1 call: recognizing
    n1 item =a: to {-ARB.1|keep-}{+ARB.1|give+} high priority;
  `)
  expect(linesAfter(worked, fragment)[1]).toBe("a) to {--keep--}{++give++} high{++ and equal++} priority;")
})

describe("refused is", () => {
  const reasonFor = (...given: Parameters<typeof take>) => {
    const taking = take(...given)
    return taking.ok ? null : taking.reason
  }

  test("what is no text, and what stands there already", () => {
    for (const kind of ["NOC", "note", "reasons"] as const)
      expect(reasonFor(base, contribution("ARB", kind, "n1", "x"))).toBe("nothing-to-take")
    const taken = mod("to give high priority;")
    expect(reasonFor(takenInto(base, taken).text, taken)).toBe("there-already")
    expect(reasonFor(base, mod("to keep  high priority;"))).toBe("there-already")
  })

  test("a text that a later one has replaced, and one of a row that is not there", () => {
    const old = mod("to give high priority;")
    const now = contribution("ARB", "MOD", "n1", "to give priority;", { supersedes: old.id })
    expect(reasonFor(base, old, { places: [], contributions: [now] })).toBe("superseded-already")
    expect(reasonFor(base, contribution("ARB", "MOD", "gone", "x"))).toBe("unknown-row")
  })

  test("words for which nobody said where they go, or whose place is not there", () => {
    expect(reasonFor(base, contribution("ARB", "fragment", "n1", "x"))).toBe("no-place-named")
    expect(reasonFor(base, contribution("ARB", "fragment", "n1", "x", { behind: "nowhere" }))).toBe("words-not-in-base")
  })

  test("a paragraph that is agreed to go, or that stands in two by now", () => {
    const gone = draft("n1 item =a -CHAIR.d1#1: {-CHAIR.d1#1|to keep high priority;-}")
    expect(reasonFor(gone, mod("to give high priority;"))).toBe("already-decided")
    const divided = draft(`
      n1 item =a: to keep 
      n1b item +RCC.s: high priority;
    `)
    expect(reasonFor(divided, mod("to give high priority;"))).toBe("paragraph-divided")
  })
})

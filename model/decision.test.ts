import { describe, expect, test } from "vitest"
import { openItems, planRuling, seenOf } from "./decision.ts"
import type { ParagraphId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { applyToValues } from "./plan.ts"
import type { DecisionTarget, Verdict } from "./protocol.ts"
import { draft } from "./testing/build.ts"

const plan = (text: readonly Paragraph[], kind: string, id: string, verdict: Verdict, includeInner = false) => {
  let made = 0
  const target = { kind, id } as DecisionTarget
  return planRuling(text, { target, verdict, includeInner }, 7, () => `n${++made}` as ParagraphId)
}

/** The text after decision 7. */
function ruled(text: string, kind: string, id: string, verdict: Verdict, includeInner = false): Paragraph[] {
  const before = draft(text)
  const planned = plan(before, kind, id, verdict, includeInner)
  if (!planned.ok) throw new Error(planned.reason)
  return applyToValues(before, planned.plan)
}

const refused = (text: string, kind: string, id: string, verdict: Verdict, includeInner = false) =>
  plan(draft(text), kind, id, verdict, includeInner)

describe("a change", () => {
  test("accepted keeps its marks and proposers, with the number of the decision (L1, L5)", () => {
    expect(ruled("p: to {-ARB.1&B|keep-}{+ARB.1&B|give+}", "change", "ARB.1", "accept")).toEqual(
      draft("p: to {-ARB.1#7&B|keep-}{+ARB.1#7&B|give+}"),
    )
  })

  test("rejected leaves no trace, and others' on the same words stay (L5)", () => {
    expect(ruled("p: a {-ARB.1|b {-RCC.1|c-}-}{-RCC.1|d-} {+ARB.1|new+}", "change", "ARB.1", "reject")).toEqual(
      draft("p: a b {-RCC.1|cd-} "),
    )
  })

  test("accepted that strikes inserted words takes them out, whoever's they are", () => {
    expect(ruled("p: a {-ARB.1|b {+RCC.1|typed here+}-}{+RCC.1|kept+}", "change", "ARB.1", "accept")).toEqual(
      draft("p: a {-ARB.1#7|b -}{+RCC.1|kept+}"),
    )
  })

  test("accepted over words another strikes too decides its own part alone", () => {
    expect(ruled("p: {-ARB.1|a{-RCC.1|b-}-}{-RCC.1|c-}", "change", "ARB.1", "accept")).toEqual(
      draft("p: {-ARB.1#7|a{-RCC.1|b-}-}{-RCC.1|c-}"),
    )
  })

  test("accepted inside a bracket leaves the bracket open (L7)", () => {
    expect(ruled("p: [B.b|{+ARB.1|new+}]", "change", "ARB.1", "accept")).toEqual(draft("p: [B.b|{+ARB.1#7|new+}]"))
  })

  test("accepted makes a real paragraph of each break in it; base text behind keeps its words (L1)", () => {
    expect(ruled("p item /1: one{+ARB.1|;¶+} two", "change", "ARB.1", "accept")).toEqual(
      draft(`
        p item /1: one{+ARB.1#7|;+}
        n1 item /1 +ARB.1#7:  two
      `),
    )
  })

  test("accepted in the printed head keeps its line breaks", () => {
    expect(ruled("p header: {+ARB.1|a¶b+}", "change", "ARB.1", "accept")).toEqual(draft("p header: {+ARB.1#7|a¶b+}"))
  })

  test("that joins base paragraphs stays visible as agreed (L1)", () => {
    const text = "p: one\nq -ARB.1: two"
    expect(ruled(text, "change", "ARB.1", "accept")).toEqual(draft("p: one\nq -ARB.1#7: two"))
    expect(ruled(text, "change", "ARB.1", "reject")).toEqual(draft("p: one\nq: two"))
  })

  test("that joins an inserted paragraph really joins it", () => {
    expect(ruled("p: one\nq +ARB.1 -RCC.1: {+ARB.1|two+}", "change", "RCC.1", "accept")).toEqual(
      draft("p: one{+ARB.1|two+}"),
    )
  })

  test("of a whole paragraph goes with its paragraph, empty or not", () => {
    expect(ruled("p: one\nq +ARB.1: {+ARB.1|two+}", "change", "ARB.1", "reject")).toEqual(draft("p: one"))
    expect(ruled("p: one\nq +ARB.1:", "change", "ARB.1", "reject")).toEqual(draft("p: one"))
    expect(ruled("p: one\nq +ARB.1:", "change", "ARB.1", "accept")).toEqual(draft("p: one\nq +ARB.1#7:"))
  })

  test("rejected leaves its paragraph to another's proposal that stands in it", () => {
    expect(ruled("p: one\nq +ARB.1: {+ARB.1|two+}{+RCC.1|three+}", "change", "ARB.1", "reject")).toEqual(
      draft("p: one\nq +RCC.1: {+RCC.1|three+}"),
    )
  })

  test("rejected gives base text and agreed words back to the paragraph before (L1, L8)", () => {
    expect(ruled("p: one\nq +ARB.1:  two{+B.1#3| three+}", "change", "ARB.1", "reject")).toEqual(
      draft("p: one two{+B.1#3| three+}"),
    )
  })

  test("that began the first paragraph gives base text to the one behind (L1)", () => {
    expect(ruled("p +ARB.1: {+ARB.1|new+}one \nq: two", "change", "ARB.1", "reject")).toEqual(draft("q: one two"))
    expect(ruled("p +ARB.1: {+ARB.1|new+}\nq: two", "change", "ARB.1", "reject")).toEqual(draft("q: two"))
  })

  test("that is decided or not there is refused", () => {
    expect(refused("p: {+ARB.1#3|x+}", "change", "ARB.1", "accept")).toMatchObject({ reason: "already-decided" })
    expect(refused("p: x", "change", "ARB.1", "accept")).toMatchObject({ reason: "not-found" })
    expect(refused("p: {+ARB.1|x+}", "change", "ARB.1", "lift")).toMatchObject({ reason: "nothing-to-rule" })
  })
})

describe("a bracket", () => {
  const nested = "p: [ARB.b|a {+RCC.1|b+} [B.i|{-RCC.2|c-}]] d"

  test("lifted goes alone; inner and outer ones stay (L7)", () => {
    expect(ruled(nested, "bracket", "ARB.b", "lift")).toEqual(draft("p: a {+RCC.1|b+} [B.i|{-RCC.2|c-}] d"))
    expect(ruled(nested, "bracket", "B.i", "lift")).toEqual(draft("p: [ARB.b|a {+RCC.1|b+} {-RCC.2|c-}] d"))
  })

  test("accepted agrees all in it, once the inner ones are included (L7)", () => {
    expect(refused(nested, "bracket", "ARB.b", "accept")).toMatchObject({
      reason: "inner-brackets-open",
      open: ["B.i"],
    })
    expect(ruled(nested, "bracket", "ARB.b", "accept", true)).toEqual(draft("p: a {+RCC.1#7|b+} {-RCC.2#7|c-} d"))
  })

  test("accepted agrees only the part of a change that stands in it", () => {
    expect(ruled("p: {+RCC.1|a [ARB.b|b]+}", "bracket", "ARB.b", "accept")).toEqual(
      draft("p: {+RCC.1|a +}{+RCC.1#7|b+}"),
    )
  })

  test("rejected takes inserted words out and strikes base text; what was proposed on it is superseded (L1)", () => {
    expect(ruled("p: [ARB.b|a {+RCC.1|b+}{+B.1#3|c+}{-RCC.2|d-}{-B.2#3|e-}] f", "bracket", "ARB.b", "reject")).toEqual(
      draft("p: {-CHAIR.d7#7!|a d-}{-B.2#3|e-} f"),
    )
  })

  test("rejected takes whole paragraphs with it: inserted ones vanish, base ones are struck (L1)", () => {
    const text = "p: one\nq: [ARB.b|two]\nr +RCC.1: [ARB.b|{+RCC.1|three+}]\ns: [ARB.b|fo]ur"
    expect(ruled(text, "bracket", "ARB.b", "reject")).toEqual(
      draft("p: one\nq -CHAIR.d7#7: {-CHAIR.d7#7!|two-}\ns: {-CHAIR.d7#7!|fo-}ur"),
    )
  })

  test("round options is accepted only when these are chosen (L6)", () => {
    const text = "p: [ARB.b|<ARB.o of ARB.g 1|a> or <ARB.q of ARB.g 2|b>]"
    expect(refused(text, "bracket", "ARB.b", "accept", true)).toMatchObject({ reason: "options-open" })
  })

  test("whose edge words are rejected is drawn round what is left of its text (L7)", () => {
    expect(ruled("p: [B.b|{+ARB.1|a+}]{+RCC.1|b+}[B.b|c]", "change", "ARB.1", "reject")).toEqual(
      draft("p: [B.b|{+RCC.1|b+}c]"),
    )
  })
})

describe("an option", () => {
  test("chosen rejects the other in the same ruling; the bracket round one of them goes (L6)", () => {
    const text = "p: x [ARB.b|<ARB.o of ARB.g 1|{+ARB.1|a+}>] <B.o of ARB.g 2|{+B.1|b+}>"
    expect(ruled(text, "option", "B.o", "accept")).toEqual(draft("p: x  {+B.1#7|b+}"))
    expect(ruled(text, "option", "ARB.o", "accept")).toEqual(draft("p: x {+ARB.1#7|a+} "))
  })

  test("of four in one bracket, chosen among base text, strikes what it must; a bracket round everything stays (L1, L6, L7)", () => {
    const text = `
      p: [B.all|[ARB.b|<ARB.o of ARB.g 1|base>]]
      q +RCC.1: [B.all|[ARB.b|<RCC.o of ARB.g 2|{+RCC.1|two+}>]]
      r +ARB.3: [B.all|[ARB.b|<ARB.p of ARB.g 3|{+ARB.3|three+}>]]
      s +B.4: [B.all|[ARB.b|<B.o of ARB.g 4|{+B.4|four+}>]]
      t: [B.all|after]
    `
    expect(ruled(text, "option", "RCC.o", "accept")).toEqual(
      draft(`
        p -CHAIR.d7#7: [B.all|{-CHAIR.d7#7!|base-}]
        q +RCC.1#7: [B.all|{+RCC.1#7|two+}]
        t: [B.all|after]
      `),
    )
    expect(ruled(text, "option", "ARB.o", "accept")).toEqual(draft("p: [B.all|base]\nt: [B.all|after]"))
    expect(ruled(text, "group", "ARB.g", "reject")).toEqual(
      draft("p -CHAIR.d7#7: [B.all|{-CHAIR.d7#7!|base-}]\nt: [B.all|after]"),
    )
  })

  test("with brackets inside is chosen when these are included (L7)", () => {
    const text = "p: <ARB.o of ARB.g 1|a [B.i|{+B.1|b+}]> <B.o of ARB.g 2|c>"
    expect(refused(text, "option", "ARB.o", "accept")).toMatchObject({ reason: "inner-brackets-open", open: ["B.i"] })
    expect(ruled(text, "option", "ARB.o", "accept", true)).toEqual(draft("p: a {+B.1#7|b+} {-CHAIR.d7#7!|c-}"))
  })

  test("rejected goes alone and leaves the others to choose from (L6)", () => {
    const text = "p: <ARB.o of ARB.g 1|{+ARB.1|a+}><B.o of ARB.g 2|{+B.1|b+}>"
    expect(ruled(text, "option", "ARB.o", "reject")).toEqual(draft("p: <B.o of ARB.g 2|{+B.1|b+}>"))
  })

  test("carries the tag on that was printed above the alternatives when the first of them goes (L6)", () => {
    const text = `
      p @ARB/79A2/13 +ARB.1: <ARB.o of ARB.g 1|{+ARB.1|one+}>
      q +B.2: <B.o of ARB.g 2|{+B.2|two+}>
      r +RCC.3: <RCC.o of ARB.g 3|{+RCC.3|three+}>
    `
    expect(ruled(text, "option", "RCC.o", "accept")).toEqual(draft("r @ARB/79A2/13 +RCC.3#7: {+RCC.3#7|three+}"))
    expect(ruled(text, "option", "ARB.o", "reject")).toEqual(
      draft(`
        q @ARB/79A2/13 +B.2: <B.o of ARB.g 2|{+B.2|two+}>
        r +RCC.3: <RCC.o of ARB.g 3|{+RCC.3|three+}>
      `),
    )
    expect(ruled(`k: kept\n${text}`, "group", "ARB.g", "reject")).toEqual(draft("k: kept"))
  })

  test("keeps a tag of its own, and leaves the tag where the first alternative stays as struck base text (L6)", () => {
    const own = `
      p @ARB/79A2/13 +ARB.1: <ARB.o of ARB.g 1|{+ARB.1|one+}>
      q @B/75/4 +B.2: <B.o of ARB.g 2|{+B.2|two+}>
    `
    expect(ruled(own, "option", "B.o", "accept")).toEqual(draft("q @B/75/4 +B.2#7: {+B.2#7|two+}"))
    const base = `
      p @ARB/79A2/13: <ARB.o of ARB.g 1|one>
      q +B.2: <B.o of ARB.g 2|{+B.2|two+}>
    `
    expect(ruled(base, "option", "B.o", "accept")).toEqual(
      draft("p @ARB/79A2/13 -CHAIR.d7#7: {-CHAIR.d7#7!|one-}\nq +B.2#7: {+B.2#7|two+}"),
    )
  })
})

describe("a paragraph", () => {
  test("is ruled on with all that is undecided in it, its break included", () => {
    const text = "p: one\nq +ARB.1: {+ARB.1|two+}{+RCC.1|three+}"
    expect(ruled(text, "paragraph", "q", "accept")).toEqual(
      draft("p: one\nq +ARB.1#7: {+ARB.1#7|two+}{+RCC.1#7|three+}"),
    )
    expect(ruled(text, "paragraph", "q", "reject")).toEqual(draft("p: one"))
    expect(refused(text, "paragraph", "p", "reject")).toMatchObject({ reason: "nothing-to-rule" })
  })

  test("in which nothing is undecided is agreed as it stands (L5)", () => {
    expect(plan(draft("p: one"), "paragraph", "p", "accept")).toMatchObject({
      ok: true,
      plan: { paragraphs: [] },
      paragraphs: [{ id: "p", before: "one", after: "one" }],
    })
  })
})

describe("a selection", () => {
  const select = (
    text: string,
    from: [string, number],
    to: [string, number],
    verdict: Verdict,
    includeInner = false,
  ) => {
    const edge = ([paragraph, offset]: [string, number]) => ({ paragraph: paragraph as ParagraphId, offset })
    const target = { kind: "selection", from: edge(from), to: edge(to) } as const
    return planRuling(draft(text), { target, verdict, includeInner }, 7, () => "n1" as ParagraphId)
  }
  const selected = (
    text: string,
    ...rest: Parameters<typeof select> extends [string, ...infer Rest] ? Rest : never
  ) => {
    const planned = select(text, ...rest)
    if (!planned.ok) throw new Error(planned.reason)
    return applyToValues(draft(text), planned.plan)
  }

  test("is ruled on over paragraphs, breaks between included; a change that reaches further is cut (L5)", () => {
    const text = "p: a {+ARB.1|new+}\nq +ARB.1: {+ARB.1|more words+}"
    expect(selected(text, ["p", 0], ["q", 4], "accept")).toEqual(
      draft("p: a {+ARB.1#7|new+}\nq +ARB.1#7: {+ARB.1#7|more+}{+ARB.1| words+}"),
    )
    expect(selected(text, ["p", 2], ["p", 4], "reject")).toEqual(
      draft("p: a {+ARB.1|w+}\nq +ARB.1: {+ARB.1|more words+}"),
    )
  })

  test("that holds brackets or options waits for them, or includes brackets (L6, L7)", () => {
    const text = "p: a [B.b|{+ARB.1|b+}] c"
    expect(select(text, ["p", 0], ["p", 5], "accept")).toMatchObject({ reason: "inner-brackets-open", open: ["B.b"] })
    expect(selected(text, ["p", 0], ["p", 5], "accept", true)).toEqual(draft("p: a {+ARB.1#7|b+} c"))
    expect(select("p: <ARB.o of ARB.g 1|a>", ["p", 0], ["p", 1], "accept")).toMatchObject({ reason: "options-open" })
  })

  test("never cuts a letter of two units in two (L1)", () => {
    expect(selected("p: {+ARB.1|a😀b+}", ["p", 0], ["p", 2], "accept")).toEqual(draft("p: {+ARB.1#7|a😀+}{+ARB.1|b+}"))
  })

  test("of nothing, or beyond the text, is not found", () => {
    expect(select("p: a", ["p", 1], ["p", 1], "accept")).toMatchObject({ reason: "not-found" })
    expect(select("p: a", ["p", 0], ["p", 9], "accept")).toMatchObject({ reason: "not-found" })
  })
})

describe("a thing deferred", () => {
  test("stays as it is (L5)", () => {
    expect(plan(draft("p: {+ARB.1|x+}"), "change", "ARB.1", "defer")).toMatchObject({ plan: { paragraphs: [] } })
  })
})

describe("what a ruling is bound to", () => {
  test("is every paragraph it may touch, and no other (L5)", () => {
    const text = draft("p: [ARB.b|a]\nq: [ARB.b|b]\nr: c")
    const elsewhere = draft("p: [ARB.b|a]\nq: [ARB.b|b]\nr: changed")
    const inside = draft("p: [ARB.b|a]\nq: [ARB.b|b] typed\nr: c")
    const bracket = { kind: "bracket", id: "ARB.b" } as DecisionTarget
    expect(seenOf(elsewhere, bracket)).toBe(seenOf(text, bracket))
    expect(seenOf(inside, bracket)).not.toBe(seenOf(text, bracket))
    expect(openItems(text).find(({ target }) => target.id === "ARB.b")?.seen).toBe(seenOf(text, bracket))
  })

  test("is told in words, with each paragraph before and after", () => {
    const text = draft("c call: resolves\np item =1: to {-ARB.1|keep-}{+ARB.1|give+}")
    expect(plan(text, "change", "ARB.1", "reject")).toMatchObject({
      ok: true,
      item: "Replacement by ARB in resolves, 1",
      paragraphs: [{ id: "p", place: "resolves, 1", before: "1 to {--keep--}{++give++}", after: "1 to keep" }],
    })
  })
})

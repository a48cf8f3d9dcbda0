import { describe, expect, test } from "vitest"
import type { Verdict } from "./protocol.ts"
import { planReopening } from "./reopen.ts"
import { draft } from "./testing/build.ts"
import { Sitting } from "./testing/sitting.ts"

const texts: readonly [string, string, string, Verdict][] = [
  ["p: to {-ARB.1&B|keep-}{+ARB.1&B|give+}", "change", "ARB.1", "accept"],
  ["p: a {-ARB.1|b {-RCC.1|c-}-}{-RCC.1|d-} {+ARB.1|new+} e", "change", "ARB.1", "reject"],
  ["p: a {-ARB.1|b {+RCC.1|typed here+}-}{+RCC.1|kept+}", "change", "ARB.1", "accept"],
  ["p item /1: one{+ARB.1|;¶and¶+} two\nq: three", "change", "ARB.1", "accept"],
  ["p: one\nq +ARB.1 -RCC.1: {+ARB.1|two+}", "change", "RCC.1", "accept"],
  ["p: one\nq +ARB.1: {+ARB.1|two+}\nr +B.1: {+B.1|untouched+}", "change", "ARB.1", "reject"],
  ["p: one\nr +B.1: {+B.1|untouched+}\nq +ARB.1: {+ARB.1|two+}\ns: three", "change", "ARB.1", "reject"],
  ["p: one\nq +ARB.1: {+ARB.1|two+}{+RCC.1|three+}", "change", "ARB.1", "reject"],
  ["p: one\nq +ARB.1:  two{+B.1#3| three+}", "change", "ARB.1", "reject"],
  ["p +ARB.1: {+ARB.1|new+}one \nq: two", "change", "ARB.1", "reject"],
  ["p +ARB.1: {+ARB.1|new+}\nq: two", "change", "ARB.1", "reject"],
  ["p: [ARB.b|a {+RCC.1|b+} [B.i|{-RCC.2|c-}]] d", "bracket", "ARB.b", "accept"],
  ["p: [ARB.b|a {+RCC.1|b+} [B.i|{-RCC.2|c-}]] d", "bracket", "ARB.b", "lift"],
  ["p: [ARB.b|a {+RCC.1|b+}{+B.1#3|c+}{-RCC.2|d-}{-B.2#3|e-}] f", "bracket", "ARB.b", "reject"],
  ["p: one\nq: [ARB.b|two]\nr +RCC.1: [ARB.b|{+RCC.1|three+}]\ns: [ARB.b|fo]ur", "bracket", "ARB.b", "reject"],
  ["p: [B.b|{+ARB.1|a+}]{+RCC.1|b+}[B.b|c]", "change", "ARB.1", "reject"],
  [
    `p: [B.all|[ARB.b|<ARB.o of ARB.g 1|base>]]
     q +RCC.1: [B.all|[ARB.b|<RCC.o of ARB.g 2|{+RCC.1|two+}>]]
     r +ARB.3: [B.all|[ARB.b|<ARB.p of ARB.g 3|{+ARB.3|three+}>]]
     t: [B.all|after]`,
    "option",
    "RCC.o",
    "accept",
  ],
  ["p: x [ARB.b|<ARB.o of ARB.g 1|{+ARB.1|a+}>] <B.o of ARB.g 2|{+B.1|b+}>", "group", "ARB.g", "reject"],
  ["p: one\nq +ARB.1: {+ARB.1|two+}{+RCC.1|three+}", "paragraph", "q", "reject"],
  ["p: one", "paragraph", "p", "accept"],
  ["p: {+ARB.1|one+}", "change", "ARB.1", "defer"],
]

describe("a decision reopened at once", () => {
  test.each(texts)("gives back the text before: %s (L5)", (text, kind, id, verdict) => {
    expect(new Sitting(text).rule(kind, id, verdict).reopen(1).text).toEqual(draft(text))
  })
})

describe("a decision reopened after others have written", () => {
  test("keeps what was typed meanwhile, and puts words back where they stood (L5)", () => {
    const sitting = new Sitting("p: to {+ARB.1|keep +}all").rule("change", "ARB.1", "reject")
    sitting.becomes("p: to all", "p: to all{+B.1| of it+}").reopen(1)
    expect(sitting.text).toEqual(draft("p: to {+ARB.1|keep +}all{+B.1| of it+}"))
  })

  test("puts a paragraph back behind what was typed at the end of the one before (L5)", () => {
    const sitting = new Sitting("p: one\nq +ARB.1: {+ARB.1|two+}\nr: three").rule("change", "ARB.1", "reject")
    sitting.becomes("p: one\nr: three", "p: one{+B.1| more+}\ns +B.2: {+B.2|new+}\nr: three").reopen(1)
    expect(sitting.text).toEqual(draft("p: one{+B.1| more+}\nq +ARB.1: {+ARB.1|two+}\ns +B.2: {+B.2|new+}\nr: three"))
  })

  test("joins what was broken off, with what was typed there meanwhile (L1)", () => {
    const sitting = new Sitting("p: one{+ARB.1|;¶+} two").rule("change", "ARB.1", "accept")
    sitting.becomes("p: one{+ARB.1#1|;+}\nn1 +ARB.1#1:  two", "p: one{+ARB.1#1|;+}\nn1 +ARB.1#1 -B.2: {+B.1|x+} two")
    expect(sitting.reopen(1).text).toEqual(draft("p: one{+ARB.1|;+}{-B.2|{+ARB.1|¶+}-}{+B.1|x+} two"))
  })

  test("leaves a break where it is, undecided, where a paragraph was added before it (L5)", () => {
    const sitting = new Sitting("p: one{+ARB.1|;¶+} two").rule("change", "ARB.1", "accept")
    sitting
      .becomes("p: one{+ARB.1#1|;+}\nn1 +ARB.1#1:  two", "p: one{+ARB.1#1|;+}\nq +B.1: {+B.1|x+}\nn1 +ARB.1#1:  two")
      .reopen(1)
    expect(sitting.text).toEqual(draft("p: one{+ARB.1|;+}\nq +B.1: {+B.1|x+}\nn1 +ARB.1:  two"))
  })

  test("leaves a bracket away that one of today would cross, and says so (L7)", () => {
    const sitting = new Sitting("p: a [ARB.b|b c] d").rule("bracket", "ARB.b", "lift")
    sitting.becomes("p: a b c d", "p: a b [B.b|c d]")
    const planned = sitting.plan("decision", 1, "reopen")
    expect(planned).toMatchObject({ ok: false, reason: "nothing-to-rule" })
  })

  test("puts back the rest where a bracket cannot come back (L5, L7)", () => {
    const sitting = new Sitting("p: a [ARB.b|b {+ARB.1|x+} c] d").rule("bracket", "ARB.b", "accept")
    sitting.becomes("p: a b {+ARB.1#1|x+} c d", "p: a b {+ARB.1#1|x+} [B.b|c d]").reopen(1)
    expect(sitting.text).toEqual(draft("p: a b {+ARB.1|x+} [B.b|c d]"))
    expect(sitting.register[1]?.left).toEqual([{ text: "b x c", why: "crosses" }])
  })
})

describe("a decision on which later ones stand", () => {
  test("is reopened after them, where they chose among the options it had put aside (L6)", () => {
    const sitting = new Sitting("p: <ARB.o of ARB.g 1|{+ARB.1|a+}><B.o of ARB.g 2|{+B.1|b+}>")
    sitting.rule("option", "ARB.o", "reject").rule("option", "B.o", "accept")
    expect(sitting.plan("decision", 1, "reopen")).toMatchObject({ reason: "later-decision", open: ["2"] })
    expect(sitting.reopen(2).reopen(1).text).toEqual(
      draft("p: <ARB.o of ARB.g 1|{+ARB.1|a+}><B.o of ARB.g 2|{+B.1|b+}>"),
    )
  })

  test("is reopened after them, where they took out text it had struck (L1, L5)", () => {
    const sitting = new Sitting("p: a [B.b|b {-ARB.1|c-} d]").rule("change", "ARB.1", "accept")
    sitting.rule("bracket", "B.b", "reject")
    expect(sitting.plan("decision", 1, "reopen")).toMatchObject({ reason: "later-decision", open: ["2"] })
  })

  test("comes back undecided where a later one took its words out and both are reopened (L5)", () => {
    const sitting = new Sitting("p: a {+ARB.2|z+}[B.b|{+ARB.1|x+}{+ARB.1|y+}]{+ARB.1|q+}").rule(
      "change",
      "ARB.1",
      "accept",
    )
    sitting.rule("bracket", "B.b", "reject").reopen(1).reopen(2)
    expect(sitting.text).toEqual(draft("p: a {+ARB.2|z+}[B.b|{+ARB.1|xy+}]{+ARB.1|q+}"))
  })

  test("is not put back into a paragraph that a later one took out (L5)", () => {
    const sitting = new Sitting("p: one\nq +B.1: {+B.1|two+}{+ARB.1|three+}{-RCC.1|{+B.2#9|four+}-}")
    sitting.rule("change", "ARB.1", "reject").rule("change", "B.1", "reject")
    expect(sitting.plan("decision", 1, "reopen")).toMatchObject({ ok: false, reason: "nothing-to-rule" })
  })
})

describe("a reopening", () => {
  test("is refused for what is reopened already, for a reopening, and for no decision (L5)", () => {
    const sitting = new Sitting("p: {+ARB.1|x+}").rule("change", "ARB.1", "accept").reopen(1)
    expect(sitting.plan("decision", 1, "reopen")).toMatchObject({ reason: "already-reopened", open: ["2"] })
    expect(sitting.plan("decision", 2, "reopen")).toMatchObject({ reason: "cannot-be-reopened" })
    expect(sitting.plan("decision", 3, "reopen")).toMatchObject({ reason: "not-found" })
    expect(sitting.plan("change", "ARB.1", "reopen")).toMatchObject({ reason: "nothing-to-rule" })
    expect(sitting.plan("decision", 1, "accept")).toMatchObject({ reason: "nothing-to-rule" })
  })

  test("is refused for a line that was written before it was kept what a ruling does to each word (L5)", () => {
    const { text, register } = new Sitting("p: {+ARB.1|x+}").rule("change", "ARB.1", "accept")
    const older = register.map(({ trace: _, ...line }) => line)
    expect(planReopening(text, older, 1, () => "n" as never)).toMatchObject({ ok: false, reason: "not-traced" })
  })

  test("lets the same thing be ruled on and reopened again (L5)", () => {
    const sitting = new Sitting("p: a {+ARB.1|x+}").rule("change", "ARB.1", "reject").reopen(1)
    sitting.rule("change", "ARB.1", "accept").reopen(3)
    expect(sitting.text).toEqual(draft("p: a {+ARB.1|x+}"))
    expect(sitting.register.map(({ item }) => item)).toEqual([
      "Insertion by ARB in opening words",
      "Decision 1: Insertion by ARB in opening words",
      "Insertion by ARB in opening words",
      "Decision 3: Insertion by ARB in opening words",
    ])
  })
})

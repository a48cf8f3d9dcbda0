import { describe, expect, test } from "vitest"
import { lettersOf } from "#model/lettering.ts"
import { deskAt } from "../testing/desk.ts"
import { shown } from "../testing/shown.ts"
import { bracketIntoOptions } from "./bracket-into-options.ts"
import { withdrawAlternative } from "./withdraw-alternative.ts"
import { writeAlternative } from "./write-alternative.ts"

describe("writing an alternative (L6)", () => {
  test("to a paragraph makes a sibling under the same letter, and the base text the other option", () => {
    const desk = deskAt("c call: recalling\np item =a: on‸e\nq item =b: two")
    expect(desk.act(writeAlternative(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs).slice(1)).toEqual([
      "[ARB.s3|<ARB.s4|one>]",
      "+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|one>+}]",
      "two",
    ])
    const letters = lettersOf(desk.paragraphs)
    expect(desk.paragraphs.map(({ id }) => letters.get(id)?.letter)).toEqual([null, "a)", "a)", "b)"])
  })

  test("leaves the copy selected, so that typing writes over it and it stays an alternative", () => {
    const desk = deskAt("p item =a: on‸e\nq item =b: two")
    desk.act(writeAlternative(desk.author))
    desk.type("three")
    expect(shown(desk.paragraphs)).toEqual([
      "[ARB.s3|<ARB.s4|one>]",
      "+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|three>+}]",
      "two",
    ])
  })

  test("keeps it an alternative while its words are all deleted and others typed", () => {
    const desk = deskAt("p item =a: on‸e\nq item =b: two")
    desk.act(writeAlternative(desk.author))
    desk.backspace()
    desk.type("three")
    expect(shown(desk.paragraphs)).toEqual([
      "[ARB.s3|<ARB.s4|one>]",
      "+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|three>+}]",
      "two",
    ])
  })

  test("in an alternative adds one more to its group, whoever began it", () => {
    const desk = deskAt(
      "p item =a: [RCC.b|<RCC.o of RCC.g 1|one>]\nq item +RCC.c: [RCC.b|<RCC.q of RCC.g 2|{+RCC.c|t‸wo+}>]\nr item =b: end",
    )
    expect(desk.act(writeAlternative(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual([
      "[ARB.s2|[RCC.b|<RCC.o|one>]]",
      "+RCC.c: [ARB.s2|[RCC.b|{+RCC.c|<RCC.q|two>+}]]",
      "+ARB.s3: [ARB.s2|{+ARB.s3|<ARB.s1|two>+}]",
      "end",
    ])
  })

  test("takes words that are selected within a paragraph as the alternative to those words", () => {
    const desk = deskAt("p item =a: states ‸should‸ act")
    expect(desk.act(writeAlternative(desk.author))).toEqual({ ok: true })
    desk.type("shall")
    expect(shown(desk.paragraphs)).toEqual(["states [ARB.s3|<ARB.s4|should>][ARB.s5|{+ARB.s6|<ARB.s1|shall>+}] act"])
  })

  test("to words selected in an alternative is an alternative to those words alone", () => {
    const desk = deskAt("p: <RCC.o of RCC.g 1|states ‸should‸ act>\nq: <RCC.q of RCC.g 2|none>")
    expect(desk.act(writeAlternative(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)[0]).toBe(
      "<RCC.o|states >[ARB.s3|<ARB.s4|<RCC.o|should>>][ARB.s5|{+ARB.s6|<ARB.s1|<RCC.o|should>>+}]<RCC.o| act>",
    )
  })

  test("answers several selected paragraphs together", () => {
    const desk = deskAt("p item =a: o‸ne\nq item /1 =i: t‸wo\nr item =b: end")
    expect(desk.act(writeAlternative(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual([
      "[ARB.s3|<ARB.s4|one>]",
      "[ARB.s3|<ARB.s4|two>]",
      "+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|one>+}]",
      "+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|two>+}]",
      "end",
    ])
  })

  test("stands without brackets of its own where these would cross others (L7)", () => {
    const desk = deskAt("o item =a: [RCC.b|none]\np item =b: [RCC.b|on‸e]\nq item =c: two")
    expect(desk.act(writeAlternative(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual([
      "[RCC.b|none]",
      "[RCC.b|<ARB.sa|one>]",
      "+ARB.sb: {+ARB.sb|<ARB.s7|one>+}",
      "two",
    ])
  })

  test("stands within brackets that hold its neighbours, and takes no other's bracket along", () => {
    const within = deskAt("p item =a: [RCC.b|on‸e]\nq item =b: [RCC.b|two]")
    expect(within.act(writeAlternative(within.author))).toEqual({ ok: true })
    expect(shown(within.paragraphs)).toEqual([
      "[ARB.s3|[RCC.b|<ARB.s4|one>]]",
      "+ARB.s5: [ARB.s3|[RCC.b|{+ARB.s5|<ARB.s1|one>+}]]",
      "[RCC.b|two]",
    ])
    const before = deskAt("p item =a: on‸e\nq item =b: [RCC.b|two]")
    expect(before.act(writeAlternative(before.author))).toEqual({ ok: true })
    expect(shown(before.paragraphs)).toEqual([
      "[ARB.s3|<ARB.s4|one>]",
      "+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|one>+}]",
      "[RCC.b|two]",
    ])
  })

  test("copies what reads: struck words stay behind", () => {
    const desk = deskAt("p item =a: to {-RCC.1|keep-}{+RCC.1|give+} pri‸ority")
    desk.act(writeAlternative(desk.author))
    expect(shown(desk.paragraphs)[1]).toBe("+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|to give priority>+}]")
  })

  test("is refused in the header and where there are no words", () => {
    const header = deskAt("h header: R‸ev\np: one")
    expect(header.act(writeAlternative(header.author))).toEqual({ ok: false, reason: "read-only-header" })
    const empty = deskAt("p: one\nq +ARB.q: ‸")
    expect(empty.act(writeAlternative(empty.author))).toEqual({ ok: false, reason: "no-words" })
  })

  test("can be taken back, and leaves the text as it was (L1)", () => {
    const desk = deskAt("p item =a: on‸e\nq item =b: two")
    const before = desk.paragraphs
    desk.act(writeAlternative(desk.author))
    expect(desk.act(withdrawAlternative(desk.author))).toEqual({ ok: true })
    expect(desk.paragraphs).toEqual(before)
  })

  test("of others is not taken back", () => {
    const desk = deskAt("p: <RCC.o of RCC.g 1|one>\nq +RCC.c: <RCC.q of RCC.g 2|{+RCC.c|t‸wo+}>")
    expect(desk.act(withdrawAlternative(desk.author))).toEqual({ ok: false, reason: "not-own-alternative" })
  })
})

describe("turning a bracket into options (L6, L7)", () => {
  test("several paragraphs become one alternative each, with what stands under them", () => {
    const desk = deskAt("p item =a: [RCC.b|o‸ne]\nq item /1 =i: [RCC.b|under it]\nr item =b: [RCC.b|two]")
    expect(desk.act(bracketIntoOptions(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual([
      "[RCC.b|<ARB.s2|one>]",
      "[RCC.b|<ARB.s2|under it>]",
      "[RCC.b|<ARB.s3|two>]",
    ])
  })

  test("one paragraph becomes the first of two", () => {
    const desk = deskAt("p item =a: [RCC.b|o‸ne]\nq item =b: two")
    expect(desk.act(bracketIntoOptions(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual([
      "[ARB.s3|[RCC.b|<ARB.s4|one>]]",
      "+ARB.s5: [ARB.s3|{+ARB.s5|<ARB.s1|one>+}]",
      "two",
    ])
  })

  test("words within a paragraph become the first of two wordings", () => {
    const desk = deskAt("p item =a: states [RCC.b|sho‸uld] act")
    expect(desk.act(bracketIntoOptions(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual(["states [RCC.b|<ARB.s4|should>][ARB.s5|{+ARB.s6|<ARB.s1|should>+}] act"])
  })

  test("is refused outside brackets, where options are inside, and for parts of several paragraphs", () => {
    const outside = deskAt("p: o‸ne")
    expect(outside.act(bracketIntoOptions(outside.author))).toEqual({ ok: false, reason: "no-bracket" })
    const inside = deskAt("p: [RCC.b|<RCC.o of RCC.g 1|o‸ne>]")
    expect(inside.act(bracketIntoOptions(inside.author))).toEqual({ ok: false, reason: "options-inside" })
    const parts = deskAt("p: one [RCC.b|tw‸o]\nq: [RCC.b|three] four")
    expect(parts.act(bracketIntoOptions(parts.author))).toEqual({ ok: false, reason: "parts-of-paragraphs" })
  })
})

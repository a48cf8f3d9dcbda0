import { describe, expect, test } from "vitest"
import { deskAt } from "./testing/desk.ts"
import { shown } from "./testing/shown.ts"

describe("typing (L1, L2)", () => {
  test("makes an insertion of the delegation acted for, one change for one run", () => {
    const desk = deskAt("p: the ‸fox").type("red ")
    expect(shown(desk.paragraphs)).toEqual(["the {+ARB.s1|red +}fox"])
    expect(desk.paragraphs[0]?.runs[1]?.marks).toContainEqual(
      expect.objectContaining({ type: "proposer", change: "ARB.s1", delegation: "ARB", source: null }),
    )
    expect(desk.caret).toEqual({ paragraph: 0, offset: 8 })
  })

  test("the same letter as its neighbour stays where it was typed", () => {
    expect(shown(deskAt("p: ‸beta").type("b").paragraphs)).toEqual(["{+ARB.s1|b+}beta"])
  })

  test("inside another delegation's insertion is one's own and only that", () => {
    expect(shown(deskAt("p: a {+RCC.1|wo‸rd+}").type("x").paragraphs)).toEqual([
      "a {+RCC.1|wo+}{+ARB.s1|x+}{+RCC.1|rd+}",
    ])
  })

  test("beside one's own run of another session begins a new change", () => {
    expect(shown(deskAt("p: a {+ARB.t1|one+}‸").type("x").paragraphs)).toEqual(["a {+ARB.t1|one+}{+ARB.s1|x+}"])
  })

  test("beside one's own run of this session goes on with it, unless somebody else stands behind it", () => {
    expect(shown(deskAt("p: a {+ARB.s9|one+}‸").type("x").paragraphs)).toEqual(["a {+ARB.s9|onex+}"])
    expect(shown(deskAt("p: a {+ARB.s9&B|one+}‸").type("x").paragraphs)).toEqual(["a {+ARB.s9|one+}{+ARB.s1|x+}"])
  })

  test("inside words struck by another delegation is not struck", () => {
    expect(shown(deskAt("p: {-RCC.1|ol‸d-}").type("x").paragraphs)).toEqual(["{-RCC.1|ol-}{+ARB.s1|x+}{-RCC.1|d-}"])
  })

  test("inside brackets and options stands in them", () => {
    expect(shown(deskAt("p: a [RCC.b|<RCC.o of RCC.g 1|on‸e>] b").type("x").paragraphs)).toEqual([
      "a [RCC.b|<RCC.o|on>][RCC.b|{+ARB.s1|<RCC.o|x>+}][RCC.b|<RCC.o|e>] b",
    ])
  })

  test("behind a bracket within a paragraph stands outside it", () => {
    expect(shown(deskAt("p: a [RCC.b|one]‸").type("x").paragraphs)).toEqual(["a [RCC.b|one]{+ARB.s1|x+}"])
  })

  test("at the end of a paragraph wholly in brackets stands inside them", () => {
    expect(shown(deskAt("p: [RCC.b|one]‸").type("x").paragraphs)).toEqual(["[RCC.b|one][RCC.b|{+ARB.s1|x+}]"])
  })

  test("in the header changes nothing", () => {
    expect(shown(deskAt("h header: Rev‸ision\np: a").type("x").backspace().enter().paragraphs)).toEqual([
      "Revision",
      "a",
    ])
  })
})

describe("deleting (L1, L2)", () => {
  test("strikes base text and others' words, really deletes own ones", () => {
    expect(shown(deskAt("p: a‸b{+RCC.1|c+}{+ARB.t1|d+}e‸f").delete().paragraphs)).toEqual([
      "a{-ARB.s1|b-}{-ARB.s1|{+RCC.1|c+}-}{-ARB.s1|e-}f",
    ])
  })

  test("own words for which another delegation stands too are struck", () => {
    expect(shown(deskAt("p: a{+ARB.s9&B|‸b‸+}").delete().paragraphs)).toEqual(["a{-ARB.s1|{+ARB.s9|b+}-}"])
  })

  test("backspace goes on through words, one change", () => {
    const desk = deskAt("p: abc‸d").backspace().backspace()
    expect(shown(desk.paragraphs)).toEqual(["a{-ARB.s1|bc-}d"])
    expect(desk.caret.offset).toBe(1)
  })

  test("Delete goes on through words, one change", () => {
    const desk = deskAt("p: ‸abcd").delete().delete()
    expect(shown(desk.paragraphs)).toEqual(["{-ARB.s1|ab-}cd"])
    expect(desk.caret.offset).toBe(2)
  })

  test("passes over words that one has struck already", () => {
    const desk = deskAt("p: ab{-ARB.t1|c-}‸").backspace()
    expect(shown(desk.paragraphs)).toEqual(["ab{-ARB.t1|c-}"])
    expect(desk.caret.offset).toBe(2)
  })

  test("typing what was just struck anew makes one replacement", () => {
    expect(shown(deskAt("p: 1‸0‸ MHz").type("4").paragraphs)).toEqual(["1{-ARB.s1|0-}{+ARB.s1|4+} MHz"])
    expect(shown(deskAt("p: 10‸ MHz").backspace().type("4").paragraphs)).toEqual(["1{+ARB.s1|4+}{-ARB.s1|0-} MHz"])
  })
})

describe("replacing words, as input methods and spell checkers do (L1, L2)", () => {
  const replace = (draft: string, by: string) => {
    const desk = deskAt(draft)
    const { from, to } = desk.state.selection
    desk.dispatch(desk.state.tr.insertText(by, from, to))
    return desk
  }

  test("proposes only what differs, and the caret stands behind the whole word", () => {
    const desk = replace("p: the ‸color‸ red", "colour")
    expect(shown(desk.paragraphs)).toEqual(["the colo{+ARB.s1|u+}r red"])
    expect(desk.caret.offset).toBe(10)
  })

  test("converting own words keeps their change, and the caret stands behind them", () => {
    const desk = replace("p: a {+ARB.s9|‸二本‸+} b", "日本")
    expect(shown(desk.paragraphs)).toEqual(["a {+ARB.s9|日本+} b"])
    expect(desk.caret.offset).toBe(4)
  })

  test("an emoji is replaced whole, where its first half stays the same", () => {
    expect(shown(replace("p: a ‸😀‸ b", "😁").paragraphs)).toEqual(["a {-ARB.s1|😀-}{+ARB.s1|😁+} b"])
    expect(shown(replace("p: a ‸👍🏽‸ b", "👍🏿").paragraphs)).toEqual(["a {-ARB.s1|👍🏽-}{+ARB.s1|👍🏿+} b"])
  })

  test("an accent typed behind another's letter proposes the accented letter", () => {
    expect(shown(deskAt("p: cafe‸ b").type("\u0301").paragraphs)).toEqual(["caf{-ARB.s1|e-}{+ARB.s1|e\u0301+} b"])
    expect(shown(deskAt("p: {+ARB.s9|cafe‸+} b").type("\u0301").paragraphs)).toEqual(["{+ARB.s9|cafe\u0301+} b"])
  })

  test("others' characters are struck whole, own ones accent by accent", () => {
    expect(shown(deskAt("p: cafe\u0301‸ b").backspace().paragraphs)).toEqual(["caf{-ARB.s1|e\u0301-} b"])
    expect(shown(deskAt("p: a ‸😀 b").delete().paragraphs)).toEqual(["a {-ARB.s1|😀-} b"])
    expect(shown(deskAt("p: {+ARB.t1|cafe\u0301‸+} b").backspace().paragraphs)).toEqual(["{+ARB.t1|cafe+} b"])
  })
})

describe("breaks (L1, L2)", () => {
  test("Enter at the end makes a whole new paragraph like its neighbour", () => {
    const desk = deskAt("p item /1 =a: one‸\nq: two").enter().type("x")
    expect(shown(desk.paragraphs)).toEqual(["one", "+ARB.s1: {+ARB.s1|x+}", "two"])
    expect(desk.paragraphs[1]).toMatchObject({ style: "item", level: 1, label: null, baseLabel: null })
    expect(desk.caret).toEqual({ paragraph: 1, offset: 1 })
  })

  test("Enter at the start makes one before it, and the caret stays", () => {
    const desk = deskAt("p item: one\nq item: ‸two").enter()
    expect(shown(desk.paragraphs)).toEqual(["one", "+ARB.s1: ", "two"])
    expect(desk.caret).toEqual({ paragraph: 2, offset: 0 })
  })

  test("Enter at the start of the first paragraph makes one before it", () => {
    expect(shown(deskAt("p item: ‸two").enter().paragraphs)).toEqual(["+ARB.s1: ", "two"])
  })

  test("Enter behind a call makes a paragraph as the next one is", () => {
    const desk = deskAt("c call: resolves‸\np item /1: one").enter()
    expect(desk.paragraphs[1]).toMatchObject({ style: "item", level: 1, inserted: "ARB.s1" })
  })

  test("Enter in the middle of others' words proposes a break within them", () => {
    expect(shown(deskAt("p: one‸two").enter().type("x").paragraphs)).toEqual(["one{+ARB.s1|¶x+}two"])
  })

  test("Enter before own words moves them into the new paragraph", () => {
    const desk = deskAt("p: one {+ARB.t1|tw‸o+}").enter()
    expect(shown(desk.paragraphs)).toEqual(["one {+ARB.t1|tw+}", "+ARB.s1: {+ARB.t1|o+}"])
    expect(desk.caret).toEqual({ paragraph: 1, offset: 0 })
  })

  test("a new paragraph among those in one bracket stands in it", () => {
    expect(shown(deskAt("p: [RCC.b|one]‸\nq: [RCC.b|two]").enter().type("x").paragraphs)).toEqual([
      "[RCC.b|one]",
      "+ARB.s1: [RCC.b|{+ARB.s1|x+}]",
      "[RCC.b|two]",
    ])
  })

  test("a new paragraph at the end of a text wholly in brackets stands in them", () => {
    expect(shown(deskAt("h header: Rev\np: [RCC.b|one]\nq: [RCC.b|two]‸").enter().type("x").paragraphs)).toEqual([
      "Rev",
      "[RCC.b|one]",
      "[RCC.b|two]",
      "+ARB.s1: [RCC.b|{+ARB.s1|x+}]",
    ])
  })

  test("Backspace at the start proposes that a break of the base text goes", () => {
    const desk = deskAt("p: one\nq: ‸two").backspace()
    expect(shown(desk.paragraphs)).toEqual(["one", "-ARB.s1: two"])
    expect(desk.caret).toEqual({ paragraph: 0, offset: 3 })
  })

  test("Backspace at the start of an own paragraph takes its break back", () => {
    const desk = deskAt("p: one\nq +ARB.t1: ‸{+ARB.t1|two+}").backspace()
    expect(shown(desk.paragraphs)).toEqual(["one{+ARB.t1|two+}"])
    expect(desk.caret).toEqual({ paragraph: 0, offset: 3 })
  })

  test("Backspace behind an own paragraph joins it to the one after, whose break stays", () => {
    const desk = deskAt("p: one\nq +ARB.t1: {+ARB.t1|two+}\nr item =a: ‸three").backspace()
    expect(shown(desk.paragraphs)).toEqual(["one", "{+ARB.t1|two+}three"])
    expect(desk.paragraphs[1]).toMatchObject({ id: "r", style: "item", baseLabel: "a" })
    expect(desk.caret).toEqual({ paragraph: 1, offset: 3 })
  })

  test("own words that go into another's paragraph leave others' brackets behind", () => {
    const desk = deskAt("p +ARB.t1: [RCC.b|{+ARB.t1|own+}]\nq: ‸base").backspace()
    expect(shown(desk.paragraphs)).toEqual(["{+ARB.t1|own+}base"])
  })

  test("an own paragraph in which another delegation wrote is not really joined", () => {
    expect(shown(deskAt("p: one\nq +ARB.t1: ‸{+RCC.1|two+}").backspace().paragraphs)).toEqual([
      "one",
      "+ARB.t1 -ARB.s1: {+RCC.1|two+}",
    ])
  })

  test("a selection over several paragraphs is struck, its breaks are proposed to go", () => {
    const desk = deskAt("p: on‸e\nq +ARB.t1: {+ARB.t1|two+}\nr: th‸ree").type("x")
    expect(shown(desk.paragraphs)).toEqual(["on{-ARB.s1|e-}", "-ARB.s1: {-ARB.s1|th-}{+ARB.s1|x+}ree"])
  })
})

describe("pasting (L2)", () => {
  test("several lines in the middle keep others' words in their paragraph", () => {
    expect(shown(deskAt("p: one‸two").paste("a", "b", "c").paragraphs)).toEqual(["one{+ARB.s1|a¶b¶c+}two"])
  })

  test("several lines at the end become paragraphs", () => {
    const desk = deskAt("p: one‸\nq: two").paste("a", "b", "c")
    expect(shown(desk.paragraphs)).toEqual(["one{+ARB.s1|a+}", "+ARB.s1: {+ARB.s1|b+}", "+ARB.s1: {+ARB.s1|c+}", "two"])
    expect(desk.caret).toEqual({ paragraph: 2, offset: 1 })
  })

  test("characters that no document may hold stay out", () => {
    expect(shown(deskAt("p: ‸").paste("a\tb\u0007c").paragraphs)).toEqual(["{+ARB.s1|a bc+}"])
    expect(shown(deskAt("p: ‸").paste("a\u202eb\u200b\ufeffc\ud83dd\udc00").paragraphs)).toEqual(["{+ARB.s1|abcd+}"])
  })
})

import { describe, expect, test } from "vitest"
import { deskAt } from "../testing/desk.ts"
import { shown } from "../testing/shown.ts"
import { newParagraph } from "./new-paragraph.ts"
import { putInBrackets } from "./put-in-brackets.ts"
import { changeLevel, setStyle } from "./set-paragraph.ts"
import { unbracketOwn } from "./unbracket-own.ts"

describe("putting words in brackets (L7)", () => {
  test("reaches from part of a word to several paragraphs", () => {
    const desk = deskAt("p: o‸ne\nq: two\nr: th‸ree")
    expect(desk.act(putInBrackets(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual(["o[ARB.s1|ne]", "[ARB.s1|two]", "[ARB.s1|th]ree"])
    expect(desk.paragraphs[0]?.runs[1]?.marks).toContainEqual(
      expect.objectContaining({ type: "proposer", change: "ARB.s1", delegation: "ARB" }),
    )
  })

  test("may lie within others and round others", () => {
    const within = deskAt("p: [RCC.b|one ‸two‸ three]")
    expect(within.act(putInBrackets(within.author))).toEqual({ ok: true })
    const round = deskAt("p: ‸one [RCC.b|two]‸ three")
    expect(round.act(putInBrackets(round.author))).toEqual({ ok: true })
  })

  test("across the edge of others reaches round these, and all of it is selected", () => {
    const crossing = deskAt("p: a [RCC.b|one t‸wo] th‸ree")
    expect(crossing.act(putInBrackets(crossing.author))).toEqual({ ok: true })
    expect(shown(crossing.paragraphs)).toEqual(["a [ARB.s1|[RCC.b|one two]][ARB.s1| th]ree"])
    const { from, to } = crossing.state.selection
    expect(crossing.state.doc.textBetween(from, to)).toBe("one two th")
    const over = deskAt("p: on‸e\nq: [RCC.b|two]\nr: [RCC.b|th‸ree] [B.b|four]")
    expect(over.act(putInBrackets(over.author))).toEqual({ ok: true })
    expect(shown(over.paragraphs)).toEqual([
      "on[ARB.s1|e]",
      "[ARB.s1|[RCC.b|two]]",
      "[ARB.s1|[RCC.b|three]] [B.b|four]",
    ])
  })

  test("is refused in the header, and with nothing selected", () => {
    const header = deskAt("h header: R‸ev\np: o‸ne")
    expect(header.act(putInBrackets(header.author))).toEqual({ ok: false, reason: "read-only-header" })
    const nothing = deskAt("p: one‸")
    expect(nothing.act(putInBrackets(nothing.author))).toEqual({ ok: false, reason: "nothing-selected" })
  })

  test("says beforehand whether it could be done, and changes nothing by that", () => {
    const desk = deskAt("p: ‸one‸")
    const before = desk.state
    expect(putInBrackets(desk.author)(desk.state)).toEqual({ ok: true })
    expect(desk.state).toBe(before)
  })
})

describe("lifting own brackets (L2, L7)", () => {
  test("takes the innermost of one's own, and what stands inside stays", () => {
    const desk = deskAt("p: [ARB.a|one [ARB.b|t‸wo]]")
    expect(desk.act(unbracketOwn(desk.author))).toEqual({ ok: true })
    expect(shown(desk.paragraphs)).toEqual(["[ARB.a|one two]"])
  })

  test("is refused for others' brackets and for shared ones", () => {
    const others = deskAt("p: [RCC.b|t‸wo]")
    expect(others.act(unbracketOwn(others.author))).toEqual({ ok: false, reason: "not-own" })
    const shared = deskAt("p: [ARB.b&RCC|t‸wo]")
    expect(shared.act(unbracketOwn(shared.author))).toEqual({ ok: false, reason: "co-sponsored" })
    const none = deskAt("p: t‸wo")
    expect(none.act(unbracketOwn(none.author))).toEqual({ ok: false, reason: "no-bracket" })
  })
})

describe("new paragraphs (L2)", () => {
  test("have the style and level asked for, and the caret goes there", () => {
    const desk = deskAt("p item =a: on‸e\nq: two")
    desk.act(newParagraph(desk.author, { style: "item", level: 1 }))
    expect(desk.type("x").paragraphs[1]).toMatchObject({ style: "item", level: 1, inserted: "ARB.s2", label: null })
    expect(shown(desk.paragraphs)).toEqual(["one", "+ARB.s2: {+ARB.s2|x+}", "two"])
  })

  test("can be given another style or level while they are solely one's own", () => {
    const desk = deskAt("p: one\nq item +ARB.x: {+ARB.x|tw‸o+}")
    expect(desk.act(changeLevel(desk.author, 1))).toEqual({ ok: true })
    expect(desk.act(setStyle(desk.author, "body"))).toEqual({ ok: true })
    expect(desk.paragraphs[1]).toMatchObject({ style: "body", level: 1 })
  })

  test.each([
    ["base text", "p item: o‸ne"],
    ["another delegation's paragraph", "p item +RCC.x: {+RCC.x|o‸ne+}"],
    ["a paragraph somebody else sponsors too", "p item +ARB.x: {+ARB.x&B|o‸ne+}"],
  ])("style and level of %s are not one's to set", (_, text) => {
    const desk = deskAt(text)
    expect(desk.act(changeLevel(desk.author, 1))).toEqual({ ok: false, reason: "not-a-new-paragraph" })
  })
})

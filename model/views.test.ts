import { describe, expect, test } from "vitest"
import { agreedOf, bracketsWholeText, openSign } from "./agreed.ts"
import { readChanges } from "./change.ts"
import { planRuling } from "./decision.ts"
import type { ChangeId, DelegationCode, GroupId, OptionId, ParagraphId } from "./ids.ts"
import { markupOf, whoseChanges } from "./markup-of.ts"
import type { Paragraph } from "./paragraph.ts"
import { plainText } from "./plain-text.ts"
import { applyToValues } from "./plan.ts"
import { baseOf, cleanOf, type PlainParagraph, proposedBy, rejectedOf } from "./projection.ts"
import { draft } from "./testing/build.ts"
import { type Choice, whatIf } from "./what-if.ts"

const room = draft(`
  h1 header: Working draft
  c1 call: resolves
  p1 item =1: to {-RCC.1|keep-}{+RCC.1&ARB|give+} [DRAFT.b|high] priority
  p2 item =2: {-ARB.2|gone altogether-}
  p3 item =3 -ARB.3: and more
  p4 item +ARB.4: {+ARB.4&B|a new {-RCC.5|fine -}item+}
  p5 item =4: one,{+DRAFT.6| two¶three+} four
  p6 item =5: {+RCC.7#1|agreed+} {-CHAIR.d2#2|no more-} end
  p7 item =6: <DRAFT.o1 of DRAFT.g 1|either {+B.8|way+}> or <DRAFT.o2 of DRAFT.g 2|neither {+B.9|of them+}>
`)

const words = (paragraphs: readonly PlainParagraph[]) =>
  paragraphs.filter(({ style }) => style !== "header").map(({ text }) => text)
const all = (text: readonly Paragraph[]) => new Set(readChanges(text).map(({ id }) => id))
const codes = (...some: string[]) => some as DelegationCode[]
const supposing = (text: readonly Paragraph[], changes: readonly string[], choices: Record<string, Choice> = {}) =>
  whatIf(text, {
    changes: new Set(changes as ChangeId[]),
    choices: new Map(Object.entries(choices) as [GroupId, Choice][]),
  })
const option = (id: string): Choice => ({ kind: "option", id: id as OptionId })

describe("what if", () => {
  test("with everything ticked is accept-all, with nothing ticked reject-all (L8)", () => {
    expect(whatIf(room, { changes: all(room), choices: new Map() }).text).toEqual(cleanOf(room))
    expect(words(supposing(room, []).text)).toEqual(words(rejectedOf(room)))
  })

  test("with what a delegation proposes ticked, and nothing agreed yet, is the text as it proposes it (L8)", () => {
    const open = room.filter(({ id }) => id !== "p6")
    for (const code of codes("ARB", "RCC", "B")) {
      const own = readChanges(open).flatMap(({ id, proposers }) => (proposers.includes(code) ? [id] : []))
      expect(words(supposing(open, own).text)).toEqual(words(proposedBy(open, code)))
    }
  })

  test("letters follow what is supposed", () => {
    const item = (text: readonly PlainParagraph[]) => text.find(({ id }) => id === "p3")
    expect(item(supposing(room, ["ARB.2"]).text)).toMatchObject({ label: "2", text: "and more" })
    expect(item(supposing(room, []).text)).toMatchObject({ label: "3", text: "and more" })
  })

  test("letters given by hand to the whole draft are counted anew where paragraphs have gone", () => {
    const lettered = draft("c: recalling\n p1 item ~a +ARB.1: {+ARB.1|new;+}\n p2 item =a ~b: old")
    expect(supposing(lettered, ["ARB.1"]).text.map(({ label }) => label)).toEqual([null, "a)", "b)"])
    expect(supposing(lettered, []).text.map(({ label }) => label)).toEqual([null, "a)"])
    expect(proposedBy(lettered, "ARB" as DelegationCode).map(({ label }) => label)).toEqual([null, "a)", "b)"])
  })

  test("with an option chosen reads as after the ruling that chooses it (L6, L8)", () => {
    const chosen = supposing(room, [], { "DRAFT.g": option("DRAFT.o2") }).text
    expect(words(chosen)).toContain(" or neither of them")
    const target = { kind: "option", id: "DRAFT.o2" as OptionId } as const
    const ruled = planRuling(room, { target, verdict: "accept", includeInner: true }, 9, () => "n" as ParagraphId)
    if (!ruled.ok) throw new Error(ruled.reason)
    expect(words(chosen)).toEqual(words(rejectedOf(applyToValues(room, ruled.plan))))
  })

  test("with no text chosen every option goes (L6)", () => {
    expect(words(supposing(room, [], { "DRAFT.g": { kind: "no-text" } }).text)).toContain(" or ")
  })

  test("an inner group is chosen before the outer one, in whatever order they are ticked", () => {
    const nested = draft(`
      p1: <ARB.o1 of ARB.g 1|one <B.i1 of B.g 1|small><B.i2 of B.g 2|large> thing><ARB.o2 of ARB.g 2|nothing>
    `)
    const outer = { "ARB.g": option("ARB.o1") }
    expect(words(supposing(nested, [], { ...outer, "B.g": option("B.i2") }).text)).toEqual(["one large thing"])
    expect(supposing(nested, [], outer).waiting).toEqual(["ARB.g"])
    expect(words(supposing(nested, [], outer).text)).toEqual(["one smalllarge thingnothing"])
  })

  test("what is no longer in the text changes nothing", () => {
    const gone = supposing(room, ["ARB.99"], { "DRAFT.gone": option("DRAFT.o9") })
    expect(gone.text).toEqual(supposing(room, []).text)
    expect(gone.waiting).toEqual([])
  })
})

describe("the marks of chosen delegations", () => {
  test("are theirs and what is agreed; what others propose is left aside (L8)", () => {
    expect(plainText(markupOf(room, codes("RCC")), "markup").split("\n")).toEqual([
      "Working draft",
      "resolves",
      "1 to {--keep--}{++give++} [high] priority",
      "2 gone altogether",
      "3 and more",
      "4 one, four",
      "5 {++agreed++} {--no more--} end",
      "6 either  or neither ",
    ])
  })

  test("hold what a delegation only sponsors (L4)", () => {
    expect(plainText(markupOf(room, codes("B")), "markup")).toContain("4 {++a new fine item++}")
    expect(plainText(markupOf(room, codes("ARB")), "markup")).toContain("to {--keep--}{++give++} [high]")
  })

  test("with everybody chosen, those without a proposer included, are the whole draft", () => {
    expect(markupOf(room, codes("ARB", "RCC", "B", "DRAFT", "CHAIR"))).toEqual(room)
  })

  test("never touch the base text, and accepted are the text as proposed (L1, L8)", () => {
    const open = room.filter(({ id }) => id !== "p6")
    for (const code of codes("ARB", "RCC", "B", "DRAFT")) {
      expect(baseOf(markupOf(room, [code]))).toEqual(baseOf(room))
      if (code !== "DRAFT") expect(words(cleanOf(markupOf(open, [code])))).toEqual(words(proposedBy(open, code)))
    }
  })

  test("those who have some are listed, the most first, and nobody last", () => {
    expect(whoseChanges(room)).toEqual([
      { code: "ARB", changes: 4 },
      { code: "B", changes: 3 },
      { code: "RCC", changes: 2 },
      { code: "DRAFT", changes: 1 },
    ])
  })
})

describe("agreed only", () => {
  test("is what stands whether all that is open is accepted or rejected (L8)", () => {
    expect(words(agreedOf(room))).toEqual([
      "resolves",
      `to ${openSign} priority`,
      "and more",
      `one, ${openSign} four`,
      "agreed  end",
      `${openSign} or ${openSign}`,
    ])
  })

  test("holds no word that either view lacks (L8)", () => {
    const bare = agreedOf(room)
      .flatMap(({ text }) => text.split(openSign))
      .join(" ")
    for (const view of [cleanOf(room), rejectedOf(room)]) {
      const known = words(view).join(" ")
      for (const word of bare.match(/\p{L}+/gu) ?? []) expect(known).toContain(word)
    }
  })

  test("is the whole text once nothing is open (L8)", () => {
    const closed = draft("c1 call: resolves\n p1 item =1: {+RCC.7#1|agreed+} {-CHAIR.d2#2|no more-} end")
    expect(agreedOf(closed)).toEqual(rejectedOf(closed))
    expect(words(agreedOf(closed))).toEqual(words(cleanOf(closed)))
  })

  test("brackets round the whole text are told of and left aside (L7)", () => {
    const whole = draft("h header: head\n t title: [DRAFT.w|RESOLUTION]\n p1: [DRAFT.w|that {+ARB.1|not +}all]")
    expect(bracketsWholeText(whole)).toBe(true)
    expect(words(agreedOf(whole))).toEqual(["RESOLUTION", `that ${openSign} all`])
    expect(bracketsWholeText(room)).toBe(false)
  })
})

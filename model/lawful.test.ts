import { describe, expect, test } from "vitest"
import type { DelegationCode } from "./ids.ts"
import { refusalOf, withoutOwn } from "./lawful.ts"
import { draft } from "./testing/build.ts"
import { judge } from "./testing/judge.ts"
import { windowsOf } from "./testing/windows-of.ts"

const room = `
  h1 header: Working draft
  t1 title: Resolution
  c1 call: resolves
  p1 item =1: to {-RCC.1|keep-}{+RCC.1|give+} [RCC.b|very high] {+ARB.2|urgent +}priority
  p2 item =2: {+ARB.3&B|shared+} {-ARB.4&B|words-} {+RCC.5#1|agreed+} {+ARB.6#2|ours+} and {-ARB.7|struck-}
  p3 item +ARB.p: {+ARB.p|a new item+}
  p4 item +RCC.p: {+RCC.p|their item+}
  p5 item =3 -B.q: [DRAFT.w|<DRAFT.o1 of DRAFT.g 1|one> or <DRAFT.o2 of DRAFT.g 2|another>]
  p6 item +ARB.s: {+ARB.s&B|a shared item+}
  p7 item =4: {+ARB.8|we say {-RCC.9|not-}+} [ARB.c|so] {+DRAFT.10|some+} end
`

/** The room's draft with a piece of it written anew; several pairs for an edit in several places. */
const edited = (...pairs: readonly string[]) => {
  let text = room
  for (let i = 0; i < pairs.length; i += 2) {
    if (!text.includes(pairs[i] as string)) throw new Error(`"${pairs[i]}" is not in the draft: correct the test`)
    text = text.replace(pairs[i] as string, pairs[i + 1] as string)
  }
  return draft(text)
}

const byARB = (...pairs: readonly string[]) => judge(draft(room), edited(...pairs), "ARB")

describe("a delegation may, of its own (L2),", () => {
  test.each<[string, ...string[]]>([
    ["type into its words", "urgent ", "most urgent "],
    ["delete its words", "{+ARB.2|urgent +}", ""],
    ["propose words in the base text", "to {-RCC.1", "to {+ARB.20|now +}{-RCC.1"],
    ["propose words inside another's bracket", "very high", "very {+ARB.20|very +}high"],
    ["propose words inside another's insertion", "their item", "their+}{+ARB.20| own+}{+RCC.p| item"],
    ["strike base text", "priority", "{-ARB.20|priority-}"],
    ["strike another's words", "{+RCC.1|give+}", "{+RCC.1|{-ARB.20|give-}+}"],
    ["strike co-sponsored words", "shared+}", "{-ARB.20|shared-}+}"],
    ["take its own deletion back", "{-ARB.7|struck-}", "struck"],
    ["bracket base text and others' words", "{-RCC.1|keep-}{+RCC.1|give+}", "[ARB.20|{-RCC.1|keep-}{+RCC.1|give+}]"],
    ["lift its own bracket", "[ARB.c|so]", "so"],
    ["write a paragraph", "p4 item", "p20 item +ARB.20: {+ARB.20|new+}\n p4 item"],
    ["take its paragraph back", "p3 item +ARB.p: {+ARB.p|a new item+}\n", ""],
    ["give its paragraph another style, level, letter and tag", "p3 item", "p3 body /2 ~b"],
    ["propose to join base paragraphs", "p2 item =2:", "p2 item =2 -ARB.20:"],
    ["break base text in two", "and {-ARB.7", "{+ARB.20|¶+}and {-ARB.7"],
    ["join the sponsors of another's insertion", "{+RCC.p|their", "{+RCC.p&ARB|their"],
    ["leave what others sponsor as well", "{+ARB.3&B|", "{+ARB.3!B|"],
    ["add an option to a group", "another>]", "another>{+ARB.20|<ARB.o3 of DRAFT.g 3| or a third>+}]"],
    ["take its words back with another's strike on them", "{+ARB.8|we say {-RCC.9|not-}+}", ""],
  ])("%s", (_, ...pairs) => {
    expect(byARB(...pairs)).toBeNull()
  })
})

describe("a delegation may not", () => {
  test.each<[string, ...string[]]>([
    ["delete base text (L1)", "priority", "prior"],
    ["add base text (L1)", "priority", "priorities"],
    ["make its words base text (L1)", "{+ARB.2|urgent +}", "urgent "],
    ["make co-sponsored words base text (L1)", "{+ARB.3&B|shared+}", "shared"],
    ["claim base text as its insertion (L1)", "priority", "{+ARB.20|priority+}"],
    ["delete a base paragraph (L1)", "c1 call: resolves\n", ""],
    ["swap base paragraphs (L1)", "c1 call: resolves\n", "", "t1 title", "c1 call: resolves\n t1 title"],
    ["claim a base paragraph as inserted (L1)", "c1 call", "c1 call +ARB.20"],
    ["change the letter of a base paragraph (L1)", "p1 item =1", "p1 item =9"],
    ["set the letter a base paragraph shows", "p1 item =1", "p1 item =1 ~9"],
    ["change the style of a base paragraph (L1)", "c1 call", "c1 body"],
    ["change the level of a base paragraph (L1)", "p1 item =1", "p1 item /1 =1"],
    ["give a base paragraph another id (L1)", "p1 item", "p99 item"],
    ["delete another's insertion (L2)", "{+RCC.1|give+}", ""],
    ["type under another's name (L2)", "{+RCC.1|give+}", "{+RCC.1|give in+}"],
    ["pass another's insertion off as its own (L2)", "{+RCC.1|give+}", "{+ARB.20|give+}"],
    ["put its insertion mark on another's words (L2)", "{+RCC.1|give+}", "{+ARB.20|{+RCC.1|give+}+}"],
    ["lift another's deletion (L2)", "{-RCC.1|keep-}", "keep"],
    ["widen another's deletion (L2)", "to {-RCC.1|keep-}", "{-RCC.1|to keep-}"],
    ["lift another's bracket (L2)", "[RCC.b|very high]", "very high"],
    ["widen another's bracket over base text (L2)", "[RCC.b|very high]", "[RCC.b|very high ]"],
    ["lift a bracket of the draft (L2)", "[DRAFT.w|", "", "another>]", "another>"],
    ["take words out of an option (L2)", "<DRAFT.o2 of DRAFT.g 2|another>", "another"],
    ["remove another's paragraph (L2)", "p4 item +RCC.p: {+RCC.p|their item+}\n", ""],
    ["remove the break of another's paragraph (L2)", "a new item+}\n  p4 item +RCC.p: ", "a new item+}"],
    ["take up another's paragraph as its own (L2)", "p4 item +RCC.p", "p4 item +ARB.20"],
    ["withdraw another's proposal to join (L2)", "p5 item =3 -B.q", "p5 item =3"],
    ["replace another's proposal to join by its own (L2)", "p5 item =3 -B.q", "p5 item =3 -ARB.20"],
    ["delete co-sponsored words (L2, L4)", "{+ARB.3&B|shared+}", ""],
    ["lift a co-sponsored deletion (L2, L4)", "{-ARB.4&B|words-}", "words"],
    ["remove a co-sponsored paragraph (L2, L4)", "p6 item +ARB.s: {+ARB.s&B|a shared item+}\n", ""],
    ["remove the break of a co-sponsored paragraph (L2, L4)", "another>]\n  p6 item +ARB.s: ", "another>]"],
    ["take another off the sponsors (L4)", "{+ARB.3&B|", "{+ARB.3|"],
    ["put another among its sponsors (L4)", "{+ARB.2|", "{+ARB.2&RCC|"],
    ["write in another's name alone (L4)", "{+ARB.2|", "{+ARB.2!RCC|"],
    ["let another stand behind its deletion (L4)", "{-ARB.7|", "{-ARB.7&RCC|"],
    ["decide its own insertion (L5)", "{+ARB.2|", "{+ARB.2#3|"],
    ["decide its own deletion (L5)", "{-ARB.7|", "{-ARB.7#3|"],
    ["decide another's insertion (L5)", "{+RCC.1|give+}", "{+RCC.1#3|give+}"],
    ["decide its own paragraph (L5)", "p3 item +ARB.p", "p3 item +ARB.p#3"],
    ["decide the joining of base paragraphs (L5)", "p2 item =2:", "p2 item =2 -ARB.20#3:"],
    ["undo a decision (L5)", "{+RCC.5#1|agreed+}", "{+RCC.5|agreed+}"],
    ["delete its words once agreed (L5)", "{+ARB.6#2|ours+}", ""],
    ["take its name off what is agreed (L5)", "{+ARB.6#2|", "{+ARB.6#2!|"],
    ["put its name to what is agreed (L5)", "{+RCC.5#1|", "{+RCC.5#1&ARB|"],
    ["strike its own words in another's name (L2)", "urgent ", "{-RCC.20|urgent -}"],
    ["strike its own words by a ruling that never was (L5)", "urgent ", "{-CHAIR.d1#1|urgent -}"],
    ["draw another's bracket as far as its own words (L2, L7)", "{+ARB.2|urgent +}", "{+ARB.2|[RCC.b!RCC|urgent ]+}"],
    ["draw another's bracket to another paragraph (L2, L7)", "{+ARB.8|we say ", "{+ARB.8|[RCC.b!RCC|we] say "],
    ["put another's bracket on its own words alone (L2, L7)", "urgent ", "[RCC.20|urgent ]"],
    ["give its paragraph a letter in the base text (L1)", "p3 item", "p3 item =9"],
    ["let another propose to remove its paragraph (L2)", "p3 item +ARB.p", "p3 item +ARB.p -RCC.20"],
    ["let a ruling remove its paragraph (L5)", "p3 item +ARB.p", "p3 item +ARB.p -CHAIR.d1#1"],
  ])("%s", (_, ...pairs) => {
    expect(byARB(...pairs)).toBe("not-own")
  })

  test("give a paragraph the id of another", () => {
    expect(byARB("p3 item +ARB.p", "p4 item +ARB.p")).toBe("duplicate-paragraph")
    expect(byARB("p4 item", "p1 item +ARB.20: {+ARB.20|new+}\n p4 item")).toBe("duplicate-paragraph")
  })

  test("leave a change without any sponsor (L4)", () => {
    expect(byARB("{+ARB.2|", "{+ARB.2!|")).toBe("unsponsored")
    expect(byARB("priority", "{-ARB.20!|priority-}")).toBe("unsponsored")
    expect(byARB("priority", "{+ARB.20!|top +}priority")).toBe("unsponsored")
    expect(byARB("a new item+}\n", "a new item+}\n p20 +ARB.20: {+ARB.20!|more+}\n")).toBe("unsponsored")
  })

  test("leave the rest of its change without a sponsor by deleting the sponsored part (L4)", () => {
    const before = draft(`
      p1: {+ARB.1|one+} and {+ARB.1!|two+}
      p2: {+ARB.1!|three+}`)
    expect(judge(before, draft("p1:  and {+ARB.1!|two+}\n p2: {+ARB.1!|three+}"), "ARB")).toBe("unsponsored")
    expect(judge(before, draft("p1:  and {+ARB.1!|two+}\n p2: {+ARB.1|three+}"), "ARB")).toBeNull()
    expect(judge(before, draft("p1:  and \n p2: "), "ARB")).toBeNull()
  })

  test("write without a sponsor in two places at once, each judged by itself (L4)", () => {
    const before = draft("p1: one\n p2: two")
    const after = draft("p1: one{+ARB.1!|+1+}\n p2: two{+ARB.1!|+2+}")
    const D = "ARB" as DelegationCode
    const windows = windowsOf({ before, after }, [0, 1], D)
    expect(windows.map((window) => refusalOf({ ...window, D, wholeAfter: after }))).toEqual([
      "unsponsored",
      "unsponsored",
    ])
  })

  test("cross brackets (L7)", () => {
    expect(byARB("[RCC.b|very high] ", "[RCC.b|very [ARB.20|high]][ARB.20| ]")).toBe("crossing-brackets")
    expect(byARB("[RCC.b|very high] ", "[ARB.20|[RCC.b|very high] ]")).toBeNull()
    expect(byARB("[RCC.b|very high]", "[RCC.b|[ARB.20|very] high]")).toBeNull()
    const farApart = [
      "and {-ARB.7|struck-}",
      "and [ARB.20|{-ARB.7|struck-}]",
      "=3 -B.q: [DRAFT.w|",
      "=3 -B.q: [DRAFT.w|[ARB.20|",
    ]
    expect(byARB(...farApart, "|one>", "|one>]")).toBe("crossing-brackets")
  })
})

test("what the draft brought along without a proposer may stay so while others type round it (L4)", () => {
  expect(byARB("{+DRAFT.10|some+}", "{+DRAFT.10|so+}{+ARB.20|{-ARB.21|x-}+}{+DRAFT.10|me+}")).toBeNull()
  expect(byARB("{+DRAFT.10|some+}", "{+DRAFT.10|so+}{-ARB.20|{+DRAFT.10|me+}-}")).toBeNull()
})

test("a paragraph written inside a bracket that spans the document is within it, wherever its neighbours are empty (L7)", () => {
  const before = draft("a: [DRAFT.w|one]\n b: \n c: [DRAFT.w|three]")
  const after = draft("a: [DRAFT.w|one]\n b: [DRAFT.w|{+ARB.1|two+}]\n c: [DRAFT.w|three]")
  expect(judge(before, after, "ARB")).toBeNull()
})

describe("what is written at either end of the text (L2, L7)", () => {
  const header = "h header: Working draft\n"
  test.each([
    ["above its first words", "a: \n b: [DRAFT.w|two]\n c: [DRAFT.w|three]", "a: \n", "a: [DRAFT.w|{+ARB.1|one+}]\n"],
    [
      "in a new paragraph above",
      "b: [DRAFT.w|two]\n c: [DRAFT.w|three]",
      "b:",
      "a +ARB.p: [DRAFT.w|{+ARB.1|one+}]\n b:",
    ],
    ["below its last words", "a: [DRAFT.w|one]\n b: [DRAFT.w|two]\n c: ", "c: ", "c: [DRAFT.w|{+ARB.1|three+}]"],
  ])("%s is within the bracket that holds all of it", (_, before, words, written) => {
    expect(judge(draft(header + before), draft(header + before.replace(words, written)), "ARB")).toBeNull()
  })

  test("is not within a bracket that holds only the paragraph beside it", () => {
    const [before, words, written] = ["a: \n b: [RCC.b|two]\n c: three", "a: \n", "a: [RCC.b|{+ARB.1|one+}]\n"]
    expect(judge(draft(header + before), draft(header + before.replace(words, written)), "ARB")).toBe("not-own")
  })

  test("is not within a bracket that begins after the first word", () => {
    const [before, words] = ["b: one [RCC.b|two]\n c: [RCC.b|three]", "b: one"]
    expect(judge(draft(before), draft(before.replace(words, "b: [RCC.b|{+ARB.1|x+}]one")), "ARB")).toBe("not-own")
  })
})

test("a delegation may split and join paragraphs of its own that hold others' words (L2)", () => {
  const whole = draft("p1: one two\n p2 +ARB.p: {+ARB.p|a+}{+RCC.1|their+}")
  expect(judge(whole, draft("p1: one \n p3 +ARB.q: two\n p2 +ARB.p: {+ARB.p|a+}{+RCC.1|their+}"), "ARB")).toBeNull()
  expect(judge(whole, draft("p1: one two{+RCC.1|their+}"), "ARB")).toBeNull()
  expect(judge(whole, draft("p1: one {+RCC.1|their+}two"), "ARB")).toBe("not-own")
})

test("without a delegation's own, the text reads as if it had never spoken (L2, L8)", () => {
  const D = "ARB" as DelegationCode
  const silent = draft("p1: to priority\n p2: end")
  const spoken = draft("p1 -ARB.p: to {+ARB.1|give +}[ARB.b|{-ARB.2|prior-}ity]\n p3 +ARB.3: {+ARB.3|new+}\n p2: end")
  expect(withoutOwn(spoken, D)).toBe(withoutOwn(silent, D))
  expect(withoutOwn(spoken, "RCC" as DelegationCode)).not.toBe(withoutOwn(silent, "RCC" as DelegationCode))
})

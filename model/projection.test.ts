import { describe, expect, test } from "vitest"
import type { DelegationCode } from "./ids.ts"
import { baseHash, plainText } from "./plain-text.ts"
import { baseOf, cleanOf, type PlainParagraph, proposedBy, rejectedOf } from "./projection.ts"
import { draft } from "./testing/build.ts"

const room = draft(`
  h1 header: Working draft¶of today
  c1 call: resolves
  p1 item =1: to {-RCC.1|keep-}{+RCC.1|give+} [DRAFT.b|high] priority
  p2 item =2: {-ARB.2|gone altogether-}
  p3 item =3 -ARB.3: and more
  p4 item +ARB.4: {+ARB.4&B|a new {-RCC.5|fine -}item+}
  p5 item =4: one,{+B.6| two¶three+} four
  p6 item =5: {+RCC.7#1|agreed+} {-CHAIR.d2#2|no more-} end
`)

const lines = (paragraphs: readonly PlainParagraph[]) =>
  paragraphs.map(({ id, label, text }) => [id, label, text].join("|"))

describe("the base text", () => {
  test("has no insertion, every deletion, and not the head of the draft (L1)", () => {
    expect(lines(baseOf(room))).toEqual([
      "c1||resolves",
      "p1|1|to keep high priority",
      "p2|2|gone altogether",
      "p3|3|and more",
      "p5|4|one, four",
      "p6|5| no more end",
    ])
  })

  test("goes on where an inserted break stands in it, even one that calls itself a header (L1)", () => {
    const whole = draft("h header: head\n p1: one two\n p2: three")
    expect(baseOf(draft("h header: head\n p1: one \n x +ARB.1: two\n p2: three"))).toEqual(baseOf(whole))
    expect(baseOf(draft("h header: head\n p1: one \n x header +ARB.1: two\n p2: three"))).toEqual(baseOf(whole))
    expect(baseOf(draft("h header: he\n x body +ARB.1: ad\n p1: one two\n p2: three"))).toEqual(baseOf(whole))
  })

  test("keeps its first words though an inserted break stands before them (L1)", () => {
    expect(lines(baseOf(draft("x +ARB.1: one \n p1: two")))).toEqual(["p1||one two"])
    expect(lines(baseOf(draft("x +ARB.1: one {+ARB.1|more+}")))).toEqual(["x||one "])
  })

  test("keeps a paragraph that was empty in it (L1)", () => {
    expect(lines(baseOf(draft("p1: \n p2: {+ARB.1|new+}")))).toEqual(["p1||", "p2||"])
  })
})

describe("the clean text", () => {
  test("is the text with all that is undecided accepted (L8)", () => {
    expect(lines(cleanOf(room))).toEqual([
      "h1||Working draft\nof today",
      "c1||resolves",
      "p1|1|to give high priority",
      "p2|2|and more",
      "p4|3|a new item",
      "p5|4|one, two",
      "p5.1||three four",
      "p6|5|agreed  end",
    ])
  })

  test("joins a paragraph whose break is struck to what is left of the one before (L8)", () => {
    expect(lines(cleanOf(draft("p1: one\n p2 -ARB.1: two\n p3: {-B.2|three-}\n p4 -B.2: four")))).toEqual([
      "p1||onetwo",
      "p3||four",
    ])
  })

  test("keeps the first paragraph though its break is struck: there is nothing to join (L8)", () => {
    expect(lines(cleanOf(draft("p1 -ARB.1: one\n p2: two")))).toEqual(["p1||one", "p2||two"])
    expect(lines(cleanOf(draft("h header: head\n p1 -ARB.1: one")))).toEqual(["h||head", "p1||one"])
  })
})

describe("with all that is undecided rejected,", () => {
  test("what is agreed stays and the rest is the base text (L8)", () => {
    expect(lines(rejectedOf(room))).toEqual([
      "c1||resolves",
      "p1|1|to keep high priority",
      "p2|2|gone altogether",
      "p3|3|and more",
      "p5|4|one, four",
      "p6|5|agreed  end",
    ])
  })

  test("the text is the base text as long as nothing is agreed (L1, L8)", () => {
    const undecided = room.slice(0, -1)
    expect(rejectedOf(undecided)).toEqual(baseOf(undecided))
  })

  test("agreed breaks stand and agreed joins are joined (L8)", () => {
    const agreed = draft("p1: one\n p2 -ARB.1#1: two\n p3 +RCC.2#2: {+RCC.2#2|three+}\n p4 +RCC.3: {+RCC.3|four+}")
    expect(lines(rejectedOf(agreed))).toEqual(["p1||onetwo", "p3||three"])
  })
})

describe("the text as a delegation proposes it", () => {
  const as = (code: string) => lines(proposedBy(room, code as DelegationCode))

  test("is the base text with its own changes (L8)", () => {
    expect(as("RCC")).toEqual([
      "c1||resolves",
      "p1|1|to give high priority",
      "p2|2|gone altogether",
      "p3|3|and more",
      "p5|4|one, four",
      "p6|5|agreed no more end",
    ])
  })

  test("has the changes it sponsors as well as those it made (L4, L8)", () => {
    expect(as("B")).toContain("p4|4|a new fine item")
    expect(as("ARB")).toEqual([
      "c1||resolves",
      "p1|1|to keep high priority",
      "p2|2|and more",
      "p4|3|a new fine item",
      "p5|4|one, four",
      "p6|5| no more end",
    ])
  })

  test("is the base text for one that has proposed nothing (L8)", () => {
    expect(proposedBy(room, "USA" as DelegationCode)).toEqual(baseOf(room))
  })
})

describe("as plain text", () => {
  test("each paragraph is one line that begins with its letter (L8)", () => {
    expect(plainText(room, "base").split("\n")[1]).toBe("1 to keep high priority")
    expect(plainText(room, "clean").split("\n").slice(0, 3)).toEqual([
      "Working draft of today",
      "resolves",
      "1 to give high priority",
    ])
    expect(plainText(room, "RCC" as DelegationCode).split("\n")[1]).toBe("1 to give high priority")
  })

  test("markup shows what is inserted, struck and bracketed, old letters and proposed breaks (L8)", () => {
    expect(plainText(room, "markup").split("\n")).toEqual([
      "Working draft of today",
      "resolves",
      "1 to {--keep--}{++give++} [high] priority",
      "2 {--gone altogether--}",
      "{--¶--} {--3--}{++2++} and more",
      "3 {++a new ++}{++{--fine --}++}{++item++}",
      "4 one,{++ two¶three++} four",
      "5 {++agreed++} {--no more--} end",
    ])
  })

  test("a bracket that holds a paragraph's first word opens before its letter (L7)", () => {
    const text = draft("c: resolves\n p1 item =1: [DRAFT.b|[DRAFT.a|one] two]\n p2 item =2: [DRAFT.b|two]")
    expect(plainText(text, "markup").split("\n").slice(1)).toEqual(["[[1 one] two", "2 two]"])
  })

  test("the hash of the base text is the same whatever is proposed, and another if it were changed (L1)", () => {
    const silent = draft(`
      c1 call: resolves
      p1 item =1: to keep high priority
      p2 item =2: gone altogether
      p3 item =3: and more
      p5 item =4: one, four
      p6 item =5:  no more end`)
    expect(baseHash(room)).toBe(baseHash(silent))
    expect(baseHash(room)).not.toBe(baseHash(silent.slice(1)))
  })
})

import { describe, expect, test } from "vitest"
import type { Contribution, NewPlace } from "../contribution.ts"
import type { ContributionId, DelegationCode } from "../ids.ts"
import { lettersOf } from "../lettering.ts"
import { readGroups } from "../option.ts"
import { plainText } from "../plain-text.ts"
import { proposedBy } from "../projection.ts"
import { baseText, contribution, place } from "../testing/tabled.ts"
import { compile } from "./compile.ts"

const base = baseText("that networks are vulnerable to threats,", "the role of the Union,", "the work of its Sectors,")
const compiled = (contributions: Contribution[], places: NewPlace[] = []) => compile(base, { places, contributions })
const markup = (contributions: Contribution[], places: NewPlace[] = []) =>
  plainText(compiled(contributions, places).paragraphs, "markup").split("\n").slice(1)
const outcomes = (contributions: Contribution[], places: NewPlace[] = []) =>
  compiled(contributions, places).report.map((placement) =>
    placement.outcome === "not-placed" ? placement.why : placement.outcome,
  )

describe("compiling a first draft (L12)", () => {
  test("a new wording is woven into the base text word by word", () => {
    expect(markup([contribution("ARB", "MOD", "n1", "that all networks are vulnerable to attacks,")])[0]).toBe(
      "a) that {++all ++}networks are vulnerable to {--threats--}{++attacks++},",
    )
  })

  test("the same words of several delegations are one change with all of them behind it", () => {
    const { paragraphs, report } = compiled([
      contribution("ARB", "MOD", "n2", "the leading role of the Union,"),
      contribution("RCC", "MOD", "n2", "the leading  role of the Union,"),
      contribution("B", "MOD", "n2", "the leading role of the ITU,"),
    ])
    expect(plainText(paragraphs, "markup").split("\n")[2]).toBe(
      "b) the {++leading ++}role of the {--Union--}{++ITU++},",
    )
    expect(report.map((one) => one.outcome === "placed" && one.sharedWith)).toEqual([
      ["RCC", "B"],
      ["ARB", "B"],
      ["ARB", "RCC"],
    ])
  })

  test("a text tabled as a bis keeps that letter, and those behind it keep theirs", () => {
    const added = contribution("ARB", "ADD", "x1", "that trust grows,", { label: "a bis" })
    const { paragraphs } = compiled([added], [place("x1", "n1")])
    expect([...lettersOf(paragraphs).values()].map(({ letter }) => letter)).toEqual([
      null,
      ...["a)", "a bis)", "b)", "c)"],
    ])
  })

  test("different words for one place are options in brackets, and each delegation has its own", () => {
    const { paragraphs, labelledGroups } = compiled([
      contribution("ARB", "MOD", "n2", "the role of the Sectors,"),
      contribution("RCC", "MOD", "n2", "the role of the membership,"),
    ])
    expect(plainText(paragraphs, "markup").split("\n")[2]).toBe(
      "b) the role of the [{--Union--}{++Sectorsmembership++}],",
    )
    expect(readGroups(paragraphs).map(({ id, options }) => [id, options.map(({ text }) => text)])).toEqual([
      [labelledGroups[0], ["Sectors", "membership"]],
    ])
    expect(proposedBy(paragraphs, "RCC" as DelegationCode)[2]?.text).toBe("the role of the membership,")
  })

  test("a text that has little in common with the base text stands beside it, as an option if there are several", () => {
    const whole = "to foster a balance between security and privacy;"
    expect(markup([contribution("ARB", "MOD", "n2", whole)]).slice(1, 3)).toEqual([
      "[b) {--the role of the Union,--}",
      `b) {++${whole}++}]`,
    ])
    const { paragraphs } = compiled([
      contribution("ARB", "MOD", "n2", whole),
      contribution("RCC", "MOD", "n2", "nothing at all that anybody said before;"),
    ])
    expect(readGroups(paragraphs)[0]?.options.map(({ paragraphs }) => paragraphs)).toEqual([["n2-ARB"], ["n2-RCC"]])
  })

  test("new paragraphs stand at their places under their tags, letters counted anew and old ones struck", () => {
    const added = [
      contribution("ARB", "ADD", "x1", "new words of the Arab States,"),
      contribution("ARB", "ADD", "x2", "more of their words,"),
    ]
    const places = [place("x1", "n1"), place("x2", "x1")]
    expect(markup(added, places).slice(1, 4)).toEqual([
      "b) {++new words of the Arab States,++}",
      "c) {++more of their words,++}",
      "{--b)--}{++d)++} the role of the Union,",
    ])
    expect(compiled(added, places).paragraphs.map(({ source }) => source)).toEqual([
      null,
      null,
      "ARB/7/1",
      null,
      null,
      null,
    ])
  })

  test("nearly the same new texts are one paragraph with options where they differ", () => {
    const text = (end: string) => `to report every year to the Council on what was done and on ${end};`
    const { paragraphs } = compiled(
      [contribution("ARB", "ADD", "x1", text("plans")), contribution("RCC", "ADD", "x1", text("costs"))],
      [place("x1", "n1")],
    )
    expect(plainText(paragraphs, "markup").split("\n")[2]).toBe(
      "b) {++to report every year to the Council on what was done and on ++}[{++planscosts++}]{++;++}",
    )
    expect(proposedBy(paragraphs, "RCC" as DelegationCode)[2]?.text).toBe(text("costs"))
    expect(paragraphs[2]?.source).toBe("ARB/RCC/7/1")
  })

  test("the same new text tabled at two places of one gap is one paragraph of both", () => {
    const two = [contribution("ARB", "ADD", "x1", "new words,"), contribution("RCC", "ADD", "x2", "new words,")]
    expect(markup(two, [place("x1", "n1"), place("x2", "x1")])).toHaveLength(4)
  })

  test("what one strikes and another keeps or changes stands in brackets", () => {
    const strike = contribution("ARB", "SUP", "n2")
    expect(markup([strike])[1]).toBe("b) {--the role of the Union,--}")
    expect(markup([strike, contribution("RCC", "NOC", "n2")])[1]).toBe("[b) {--the role of the Union,--}]")
    expect(markup([strike, contribution("RCC", "MOD", "n2", "the role of the ITU,")])[1]).toBe(
      "[{--b)--}{++b)++} {--the role of the Union--}{++ITU++}{--,--}]".replace("{--b)--}{++b)++}", "b)"),
    )
  })

  test("words to insert stand behind the words that were named, in brackets", () => {
    const fragment = contribution("CUB", "fragment", "n1", "and attacks", { behind: "to threats" })
    expect(markup([fragment])[0]).toBe("a) that networks are vulnerable to threats[{++ and attacks++}],")
  })

  test("an extract changes nothing of what it leaves out", () => {
    const end = contribution("ARB", "MOD", "n1", "vulnerable to attacks,", { omits: "beginning" })
    expect(markup([end])[0]).toBe("a) that networks are vulnerable to {--threats--}{++attacks++},")
    const beginning = contribution("ARB", "MOD", "n1", "that most networks are", { omits: "end" })
    expect(markup([beginning])[0]).toBe("a) that {++most ++}networks are vulnerable to threats,")
  })

  test("the report says of each where it went, or why it is nowhere", () => {
    const first = contribution("ARB", "MOD", "n1", "one text,")
    const all = [
      first,
      contribution("ARB", "MOD", "n1", "another text,", { supersedes: first.id as ContributionId }),
      contribution("ARB", "NOC", "n2"),
      contribution("RCC", "MOD", "n2", "the role of the Union,"),
      contribution("RCC", "note", "n2", "see elsewhere"),
      contribution("RCC", "ADD", "gone", "words"),
      contribution("RCC", "fragment", "n3", "words"),
      contribution("B", "fragment", "n3", "words", { behind: "not there" }),
      contribution("CUB", "MOD", "n3", "first,"),
      contribution("CUB", "MOD", "n3", "second,"),
    ]
    expect(outcomes(all)).toEqual([
      "superseded",
      "placed",
      "no-change",
      "no-change",
      "not-text",
      "row-gone",
      "no-place-named",
      "place-not-found",
      "text-beside",
      "placed",
    ])
  })
})

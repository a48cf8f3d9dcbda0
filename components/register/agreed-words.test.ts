import { expect, test } from "vitest"
import { planRuling } from "#model/decision.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { ItemTarget, Verdict } from "#model/protocol.ts"
import { draft } from "#model/testing/build.ts"
import { traceOf } from "#model/trace.ts"
import { agreedWords } from "./agreed-words.ts"

/** What the register shows of paragraph p after decision 7: `+agreed insertion+`, `-agreed deletion-`. */
function shown(text: string, target: ItemTarget, verdict: Verdict = "accept"): string | undefined {
  const before = draft(text)
  const ruling = planRuling(before, { target, verdict, includeInner: true }, 7, () => "n1" as ParagraphId)
  if (!ruling.ok) throw new Error(ruling.reason)
  const pieces = agreedWords({ number: 7, trace: traceOf(before, ruling.plan) }, "p" as ParagraphId)
  const sign = { same: "", new: "+", gone: "-" }
  return pieces?.map(({ kind, text }) => `${sign[kind]}${text}${sign[kind]}`).join("")
}

const change = (id: string) => ({ kind: "change", id }) as ItemTarget
const paragraph = { kind: "paragraph", id: "p" } as ItemTarget

test("an agreed deletion is struck in the register, though its words were not read before either (L5)", () => {
  expect(shown("p: to report {-ARB.1|without delay -}to the Council", change("ARB.1"))).toBe(
    "to report -without delay -to the Council",
  )
})

test("of a replacement both sides stand in the register", () => {
  expect(shown("p: (Rev. {-ARB.1|Antalya, 2006-}{+ARB.1|Guadalajara, 2010+})", change("ARB.1"))).toBe(
    "(Rev. -Antalya, 2006-+Guadalajara, 2010+)",
  )
})

test("what others propose in the paragraph, and what was agreed earlier, is left as it reads", () => {
  expect(shown("p: a {-RCC.1|b -}{+RCC.2|c +}{-ARB.1|d -}{-CUB.1#3|e -}{+CUB.2#4|f +}", change("ARB.1"))).toBe(
    "a c -d -f ",
  )
})

test("all changes of a paragraph accepted at once are all marked", () => {
  expect(shown("p: a {-RCC.1|b-}{+ARB.1|c+}", paragraph)).toBe("a -b-+c+")
})

test("words that go in one stretch are struck in one, whatever lay on parts of them", () => {
  const group = { kind: "group", id: "ARB.g" } as unknown as ItemTarget
  expect(shown("p: <ARB.o of ARB.g 1|that {+ARB.1|reliable +}networks> serve", group, "reject")).toBe(
    "-that reliable networks- serve",
  )
})

test("a rejection agrees to none of the words", () => {
  expect(shown("p: a {-ARB.1|b-}", change("ARB.1"), "reject")).toBe(undefined)
})

test("a line older than the traces marks nothing", () => {
  expect(agreedWords({ number: 7 }, "p" as ParagraphId)).toBe(null)
})

import fc from "fast-check"
import { expect, test } from "vitest"
import type { Paragraph } from "#model/paragraph.ts"
import { baseOf } from "#model/projection.ts"
import { draft } from "#model/testing/build.ts"
import { newParagraph } from "./commands/new-paragraph.ts"
import { putInBrackets } from "./commands/put-in-brackets.ts"
import { changeLevel } from "./commands/set-paragraph.ts"
import { unbracketOwn } from "./commands/unbracket-own.ts"
import { Desk } from "./testing/desk.ts"

const start = draft(`
  h header: Revision 4
  c call: recognizing
  p item =a: [B.w|the {-RCC.x1&ARB|old-}{+RCC.x1&ARB|new+} words]
  q item =b: [B.w|<DRAFT.o1 of DRAFT.g 1|one {-CHAIR.d1#1|way-}>]
  r item +RCC.x2: [B.w|<DRAFT.o2 of DRAFT.g 2|{+RCC.x2|other way+}>]
  s item +ARB.x3#2: [B.w|{+ARB.x3#2|agreed+}]
  t item =c -RCC.x4: [B.w|{+DRAFT.x5|nobody's+} last]
`)

type Act =
  | { readonly kind: "type" | "paste"; readonly text: string }
  | { readonly kind: "enter" | "backspace" | "delete" | "bracket" | "unbracket" | "paragraph" | "level" }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("type" as const), text: fc.constantFrom("a", "on", "t e") }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("paste" as const), text: fc.constantFrom("x", "x\ny", "\n", "x\n\nz") }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(["enter", "backspace", "backspace", "delete", "bracket", "unbracket", "paragraph", "level"] as const),
      ),
    }),
  },
)
const step = fc.record({
  who: fc.nat(2),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  reach: fc.nat(14),
  again: fc.boolean(),
  act,
})

test("whatever three delegations do, each edit is lawful and the base text stays (L1, L2, L7)", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const desks = ["ARB", "RCC", "B"].map((code) => new Desk(start, code, `s${code}`))
      let paragraphs: readonly Paragraph[] = start
      for (const { who, from, reach, again, act } of steps) {
        const desk = desks[who] as Desk
        const caret = desk.state.selection.head
        desk.take(paragraphs)
        selectAbout(desk, again ? caret / desk.state.doc.content.size : from, again ? 0 : reach)
        perform(desk, act)
        paragraphs = desk.paragraphs
      }
      expect(baseOf(paragraphs)).toEqual(baseOf(start))
    }),
    { numRuns: 150 },
  )
}, 60_000)

function selectAbout(desk: Desk, from: number, reach: number): void {
  const length = desk.paragraphs.map(({ runs }) => runs.reduce((sum, run) => sum + run.text.length, 0) + 1)
  const total = length.reduce((sum, one) => sum + one, 0)
  const place = (index: number) => {
    let rest = Math.max(0, Math.min(total - 1, index))
    let paragraph = 0
    while (rest >= (length[paragraph] ?? 0)) rest -= length[paragraph++] ?? 0
    return { paragraph, offset: rest }
  }
  const start = Math.floor(Math.min(1, from) * (total - 1))
  desk.select(place(start), place(start + reach))
}

function perform(desk: Desk, act: Act): void {
  switch (act.kind) {
    case "type":
      return void desk.type(act.text)
    case "paste":
      return void desk.paste(...act.text.split("\n"))
    case "enter":
      return void desk.enter()
    case "backspace":
      return void desk.backspace()
    case "delete":
      return void desk.delete()
    case "bracket":
      return void desk.act(putInBrackets(desk.author))
    case "unbracket":
      return void desk.act(unbracketOwn(desk.author))
    case "paragraph":
      return void desk.act(newParagraph(desk.author, { style: "item", level: 1 }))
    case "level":
      return void desk.act(changeLevel(desk.author, 1))
  }
}

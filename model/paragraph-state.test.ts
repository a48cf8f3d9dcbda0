import { expect, test } from "vitest"
import type { ParagraphId } from "./ids.ts"
import { statesOf } from "./paragraph-state.ts"
import { Sitting } from "./testing/sitting.ts"

const stateIn = (sitting: Sitting, id = "p") => statesOf(sitting.text, sitting.register).get(id as ParagraphId)

test("a paragraph is open while anything in it is undecided, in brackets or one of several options", () => {
  const text = `
    c call: resolves
    p: {+ARB.1|x+}
    q: [B.b|two]
    r: [B.b|three]
    s: <ARB.o of ARB.g 1|four>
    t: five
    u -ARB.2: six
  `
  const sitting = new Sitting(text)
  const states = ["c", "p", "q", "r", "s", "t", "u"].map((id) => stateIn(sitting, id))
  expect(states).toEqual(["unchanged", "open", "open", "open", "open", "unchanged", "open"])
})

test("brackets round the whole text leave paragraphs as they are within them", () => {
  const sitting = new Sitting("p: [B.b|one {+ARB.1|x+}]\nq: [B.b|two]").rule("change", "ARB.1", "accept")
  expect([stateIn(sitting), stateIn(sitting, "q")]).toEqual(["agreed", "unchanged"])
})

test("an agreed paragraph is open again when somebody proposes to change it, and agreed when they withdraw (L5)", () => {
  const sitting = new Sitting("p: one\nq: two").rule("paragraph", "p", "accept")
  expect(stateIn(sitting)).toBe("agreed")
  sitting.becomes("p: one\nq: two", "p: one{+B.1|x+}\nq: two")
  expect(stateIn(sitting)).toBe("open")
  sitting.becomes("p: one{+B.1|x+}\nq: two", "p: one\nq: two")
  expect(stateIn(sitting)).toBe("agreed")
})

test("a paragraph whose last change is rejected is agreed; reopened, it is open, or unchanged as before (L5)", () => {
  const sitting = new Sitting("p: one{+B.1|x+}\nq: two").rule("change", "B.1", "reject")
  expect(stateIn(sitting)).toBe("agreed")
  expect(stateIn(sitting.reopen(1))).toBe("open")
  const asItStood = new Sitting("p: one\nq: two").rule("paragraph", "p", "accept").reopen(1)
  expect(stateIn(asItStood)).toBe("unchanged")
})

test("what is agreed ad referendum stays so until the paragraph is agreed as it stands", () => {
  const sitting = new Sitting("p: {+ARB.1|x+}{+ARB.2|y+}\nq: two")
  sitting.rule("change", "ARB.1", "accept", { adReferendum: true })
  expect(stateIn(sitting)).toBe("open")
  sitting.rule("change", "ARB.2", "accept")
  expect(stateIn(sitting)).toBe("ad-referendum")
  expect(stateIn(sitting.rule("paragraph", "p", "accept"))).toBe("agreed")
  expect(stateIn(sitting.reopen(3))).toBe("ad-referendum")
})

test("a paragraph is deferred until it is ruled on, or what was put off in it is no longer there", () => {
  const sitting = new Sitting("p: {+ARB.1|x+}{+ARB.2|y+}\nq: two").rule("change", "ARB.1", "defer")
  expect(stateIn(sitting.rule("change", "ARB.2", "accept"))).toBe("deferred")
  expect(stateIn(sitting.rule("change", "ARB.1", "accept"))).toBe("agreed")
  sitting.rule("paragraph", "q", "defer")
  expect(stateIn(sitting, "q")).toBe("deferred")
  expect(stateIn(sitting.rule("paragraph", "q", "accept"), "q")).toBe("agreed")
})

import { expect, test } from "vitest"
import type { Position } from "./positions.ts"
import { draft } from "./testing/build.ts"
import { unopposedChanges } from "./unopposed.ts"

const ids = (text: string, positions: readonly Position[] = []) =>
  unopposedChanges(draft(text), positions).map(({ target }) => target.id)

test("changes are unopposed where no bracket, option or other change touches them", () => {
  const text = `
    p: {+ARB.1|free+} [B.b|a {+ARB.2|bracketed+}] {+ARB.3|half [B.c|in+}] {+ARB.4|{-B.5|struck by B-}+}
    q +ARB.6: {+ARB.6|a paragraph+}
    r +ARB.7: <ARB.o of ARB.g 1|{+ARB.7|an option+}>
    s: {+ARB.8#3|decided+}{-B.9|away-}
  `
  expect(ids(text)).toEqual(["ARB.1", "ARB.6", "B.9"])
})

test("brackets round the whole text oppose nothing in it", () => {
  expect(ids("p: [B.all|one {+ARB.1|x+}]\nq: [B.all|two]")).toEqual(["ARB.1"])
})

test("a change that a delegation reserves its position on, or opposes, is not unopposed", () => {
  const said = (stance: Position["stance"], sequence: number): Position => ({
    sequence,
    target: { kind: "change", id: "ARB.1" as never },
    delegation: "B" as never,
    stance,
    note: null,
    condition: null,
    at: 0,
    by: "B delegate 1",
    isByChair: false,
    salt: "",
  })
  const text = "p: {+ARB.1|x+}{+ARB.2|y+}"
  expect(ids(text, [said("opposes", 1)])).toEqual(["ARB.2"])
  expect(ids(text, [said("reserves", 1)])).toEqual(["ARB.2"])
  expect(ids(text, [said("opposes", 1), said("can-accept", 2)])).toEqual(["ARB.1", "ARB.2"])
})

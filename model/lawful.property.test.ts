import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonicalText } from "./hash.ts"
import { withoutOwn } from "./lawful.ts"
import { isOwnText } from "./own.ts"
import type { Paragraph } from "./paragraph.ts"
import { baseOf, proposedBy, rejectedOf } from "./projection.ts"
import { type Act, anyAct, arbitraryAct, delegations, openingDraft, ownAct } from "./testing/acts.ts"
import { judge } from "./testing/judge.ts"

const story = fc.array(fc.tuple(fc.constantFrom(...delegations), arbitraryAct), { minLength: 1, maxLength: 12 })
/** One seed, so that a run is the same everywhere; a seed that fails becomes a test of its own. */
const runs = (numRuns: number) => ({ numRuns, seed: Number(process.env.SEED ?? 130) })
const isSame = (a: readonly Paragraph[], b: readonly Paragraph[]) =>
  a.map(canonicalText).join("\n") === b.map(canonicalText).join("\n")

/** Plays a story and hands each edit to the check; what is refused does not happen. */
function play(acts: readonly (readonly [string, Act])[], make: typeof ownAct, check: (edit: Judged) => void) {
  let before: readonly Paragraph[] = openingDraft()
  acts.forEach(([D, act], serial) => {
    const after = make(before, act, D as never, serial)
    const verdict = judge(before, after, D)
    check({ before, after, D, verdict })
    if (verdict === null) before = after
  })
}
type Judged = {
  readonly before: readonly Paragraph[]
  readonly after: readonly Paragraph[]
  readonly D: string
  readonly verdict: ReturnType<typeof judge>
}

describe("whatever several delegations do with their own,", { timeout: 60_000 }, () => {
  test("it is lawful, unless brackets cross or a change would lose its last sponsor (L2, L4, L7)", () => {
    fc.assert(
      fc.property(story, (acts) =>
        play(acts, ownAct, ({ verdict }) => {
          expect([null, "crossing-brackets", "unsponsored"]).toContain(verdict)
        }),
      ),
      runs(80),
    )
  })

  test("the base text stays, and with what is undecided rejected the text is what was agreed (L1, L8)", () => {
    const base = baseOf(openingDraft())
    const agreed = rejectedOf(openingDraft()).map((paragraph) => paragraph.text)
    fc.assert(
      fc.property(story, (acts) =>
        play(acts, ownAct, ({ before }) => {
          expect(baseOf(before)).toEqual(base)
          expect(rejectedOf(before).map((paragraph) => paragraph.text)).toEqual(agreed)
        }),
      ),
      runs(60),
    )
  })

  test("one that never spoke is as if it proposed the base text (L8)", () => {
    fc.assert(
      fc.property(story, (acts) =>
        play(acts, ownAct, ({ before }) => expect(proposedBy(before, "USA" as never)).toEqual(baseOf(before))),
      ),
      runs(60),
    )
  })
})

describe("whatever anyone tries,", { timeout: 60_000 }, () => {
  test("what is lawful leaves the base text and all that is not the author's as it was (L1, L2)", () => {
    fc.assert(
      fc.property(story, (acts) =>
        play(acts, anyAct, ({ before, after, D, verdict }) => {
          if (verdict !== null) return
          expect(baseOf(after)).toEqual(baseOf(before))
          expect(withoutOwn(after, D as never)).toBe(withoutOwn(before, D as never))
        }),
      ),
      runs(60),
    )
  })

  test("what differs in words that are not solely the author's is refused (L2)", () => {
    const othersWords = (paragraphs: readonly Paragraph[], D: string) =>
      paragraphs
        .flatMap((one) => one.runs.filter((run) => !isOwnText(run.marks, D as never)).map((run) => run.text))
        .join("")
    fc.assert(
      fc.property(story, (acts) =>
        play(acts, anyAct, ({ before, after, D, verdict }) => {
          if (othersWords(before, D) !== othersWords(after, D)) expect(verdict).not.toBeNull()
        }),
      ),
      runs(80),
    )
  })

  test("an edit that changes nothing is lawful (L2)", () => {
    fc.assert(
      fc.property(story, (acts) =>
        play(acts, anyAct, ({ before, after, verdict }) => {
          if (isSame(before, after)) expect(verdict).toBeNull()
        }),
      ),
      runs(60),
    )
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { applyPlan } from "../apply-plan.ts"
import { readChanges } from "../change.ts"
import { compile } from "../compile/compile.ts"
import { type Contribution, currentOf, type Tabled } from "../contribution.ts"
import { crossingBrackets } from "../crossing.ts"
import { planRuling } from "../decision.ts"
import { makeElement, readParagraphs, textFragment } from "../document.ts"
import { canonicalText } from "../hash.ts"
import type { DelegationCode, ParagraphId } from "../ids.ts"
import type { Paragraph } from "../paragraph.ts"
import { applyToValues } from "../plan.ts"
import { baseOf, proposedBy } from "../projection.ts"
import { type Act, arbitraryAct, delegations, ownAct } from "../testing/acts.ts"
import { judge } from "../testing/judge.ts"
import { arbitraryTable } from "../testing/tabled.ts"
import { haveSameWords, piecesOf } from "../word-difference.ts"
import { readingOfRow } from "./row.ts"
import { planTaking, type Taking, type TakingRefusal } from "./taking.ts"

/** Drafts full of everybody's marks: compiled or as the base text is, worked on, some of it agreed. */
const arbitraryScene = fc.record({
  table: arbitraryTable,
  isCompiled: fc.boolean(),
  acts: fc.array(fc.tuple(fc.constantFrom(...delegations), arbitraryAct), { maxLength: 10 }),
  rulings: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.boolean()), { maxLength: 3 }),
})
type Scene = typeof arbitraryScene extends fc.Arbitrary<infer Made> ? Made : never

function draftOf({ table: { base, tabled }, isCompiled, acts, rulings }: Scene): readonly Paragraph[] {
  const begun = isCompiled ? compile(base, tabled).paragraphs : base
  const worked = acts.reduce((draft, [D, act], serial) => done(draft, act, D, serial), begun)
  return rulings.reduce(ruled, worked)
}

/** What would be refused does not happen. */
function done(draft: readonly Paragraph[], act: Act, D: DelegationCode, serial: number): readonly Paragraph[] {
  const after = ownAct(draft, act, D, serial)
  return judge(draft, after, D) === null ? after : draft
}

function ruled(draft: readonly Paragraph[], [pick, accepts]: readonly [number, boolean], i: number) {
  const open = readChanges(draft).filter((change) => change.isOpen)
  const id = open[pick % Math.max(1, open.length)]?.id
  if (id === undefined) return draft
  const request = {
    target: { kind: "change" as const, id },
    verdict: accepts ? ("accept" as const) : ("reject" as const),
  }
  const planned = planRuling(draft, request, i + 1, () => `r-${i}` as ParagraphId)
  return planned.ok ? applyToValues(draft, planned.plan) : draft
}

type Taken = { draft: readonly Paragraph[]; after: readonly Paragraph[]; taking: Taking; tabled: Tabled }

/** Takes each current contribution into the same draft, and holds what comes of it against a law. */
function hold(law: (taken: Taken) => void, seen: Map<TakingRefusal | "taken", number> = new Map()) {
  const count = (what: TakingRefusal | "taken") => seen.set(what, (seen.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      const draft = draftOf(scene)
      const { tabled } = scene.table
      for (const { id } of currentOf(tabled.contributions)) {
        const taking = take(draft, tabled, id)
        count(taking.ok ? "taken" : taking.reason)
        if (taking.ok) law({ draft, after: applyToValues(draft, taking.plan), taking, tabled })
      }
    }),
    { numRuns: 150, seed: Number(process.env.SEED ?? 130) },
  )
  return seen
}

function take(draft: readonly Paragraph[], tabled: Tabled, id: Contribution["id"]) {
  let made = 0
  return planTaking(draft, tabled, id, () => `n${++made}`)
}

const isJointPlan = ({ carriages, plan }: Taking, D: DelegationCode) =>
  carriages.length > 0 ||
  plan.paragraphs.some(
    ({ before }) =>
      before && readChanges([before]).some((one) => one.proposers.includes(D) && one.proposers.length > 1),
  )

describe("a contribution taken into a draft full of others' marks,", { timeout: 180_000 }, () => {
  test("stands there as its delegation tabled it (L8, L12)", () => {
    hold(({ after, taking: { contribution, paragraph } }) => {
      const { kind, delegation, row, words, omits } = contribution
      const reading = readingOfRow(proposedBy(after, delegation), row)
      if (kind === "SUP") expect(reading).toEqual([])
      const text = reading.find(({ id }) => id === paragraph)?.text ?? ""
      if (kind === "ADD" || (kind === "MOD" && omits === "none"))
        expect([words, haveSameWords(piecesOf(text), piecesOf(words))]).toEqual([words, true])
      if (kind === "fragment") expect(text.replace(/\s+/g, "")).toContain(words.replace(/\s+/g, ""))
    })
  })

  test("leaves the base text, and what everybody else proposes, as they were (L1, L2, L8)", () => {
    hold(({ draft, after, taking: { contribution } }) => {
      expect(baseOf(after)).toEqual(baseOf(draft))
      for (const other of delegations)
        if (other !== contribution.delegation) expect(proposedBy(after, other)).toEqual(proposedBy(draft, other))
    })
  })

  test("is an edit the gate would let its delegation make, unless it leaves a joint proposal (L2, L4, L7)", () => {
    hold(({ draft, after, taking }) => {
      const { delegation } = taking.contribution
      expect(crossingBrackets(after)).toBe(null)
      if (!isJointPlan(taking, delegation)) expect(judge(draft, after, delegation)).toBe(null)
    })
  })

  test("taken twice is there already, and nothing is written a second time", () => {
    hold(({ after, taking, tabled }) => {
      expect(take(after, tabled, taking.contribution.id)).toEqual({ ok: false, reason: "there-already" })
    })
  })

  test("is written into the document as it was planned (L11)", () => {
    hold(({ draft, after, taking }) => {
      const doc = new Y.Doc()
      doc.transact(() => textFragment(doc).insert(0, draft.map(makeElement)))
      doc.transact(() => applyPlan(doc, taking.plan))
      expect(readParagraphs(doc).map(canonicalText)).toEqual(after.map(canonicalText))
    })
  })

  test("is refused for others' marks hardly ever", () => {
    const seen = hold(() => {})
    const all = [...seen.values()].reduce((sum, count) => sum + count, 0)
    expect(seen.get("taken") ?? 0).toBeGreaterThan(all / 3)
    expect(seen.get("does-not-fit") ?? 0).toBeLessThan(all / 50)
  })
})

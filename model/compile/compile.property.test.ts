import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { readBrackets } from "../bracket.ts"
import { readChanges } from "../change.ts"
import { currentOf } from "../contribution.ts"
import { crossingBrackets } from "../crossing.ts"
import { planRuling } from "../decision.ts"
import { readParagraphs } from "../document.ts"
import { containsExtent } from "../extent.ts"
import type { DelegationCode, ParagraphId } from "../ids.ts"
import { isProposer, isRevision } from "../marks.ts"
import { type Option, type OptionGroup, readGroups } from "../option.ts"
import { type Paragraph, textOf } from "../paragraph.ts"
import { applyToValues } from "../plan.ts"
import { baseOf, proposedBy, rejectedOf } from "../projection.ts"
import { type DecisionRequest, schemaVersion } from "../protocol.ts"
import { arbitraryTable } from "../testing/tabled.ts"
import { seedDocument } from "../view.ts"
import { haveSameWords, isSolid, piecesOf, solidKeys } from "../word-difference.ts"
import { type Compiled, compile } from "./compile.ts"

const hold = (law: (given: { base: Paragraph[]; compiled: Compiled }) => void) =>
  fc.assert(
    fc.property(arbitraryTable, ({ base, tabled }) => law({ base, compiled: compile(base, tabled) })),
    { numRuns: 200 },
  )

const linesOf = (paragraphs: readonly { readonly text: string }[]) => paragraphs.map(({ text }) => piecesOf(text))
const meta = { id: "x", title: "X", name: "X", revision: 1, schemaVersion }

describe("a compiled draft (L12)", { timeout: 120_000 }, () => {
  test("has exactly the base text under it (L1, L8)", () => {
    hold(({ base, compiled }) => {
      expect(baseOf(compiled.paragraphs)).toEqual(baseOf(base))
      expect(rejectedOf(compiled.paragraphs)).toEqual(rejectedOf(base))
    })
  })

  test("as proposed by a delegation has each text that the delegation tabled", () => {
    hold(({ compiled }) => {
      for (const placement of compiled.report) {
        const { contribution, outcome } = placement
        if (outcome !== "placed" && outcome !== "no-change") continue
        const { kind, delegation, words, omits } = contribution
        const lines = linesOf(proposedBy(compiled.paragraphs, delegation))
        const wanted = piecesOf(words)
        const isThere = lines.some((line) => haveSameWords(line, wanted) || (omits !== "none" && holds(line, wanted)))
        if (kind === "ADD" || kind === "MOD") expect([words, isThere]).toEqual([words, true])
        if (kind === "fragment" && outcome === "placed") expect(lines.some((line) => holds(line, wanted))).toBe(true)
      }
    })
  })

  test("as proposed by a delegation has nothing that it did not table", () => {
    hold(({ base, compiled }) => {
      const nobody = proposedBy(compiled.paragraphs, "USA" as DelegationCode)
      expect(nobody.map(({ text }) => text)).toEqual(proposedBy(base, "USA" as DelegationCode).map(({ text }) => text))
      const changes = new Map(readChanges(compiled.paragraphs).map((change) => [change.id, change]))
      for (const placement of compiled.report)
        if (placement.outcome === "placed")
          for (const id of placement.changes)
            expect(changes.get(id)?.proposers ?? [placement.contribution.delegation]).toContain(
              placement.contribution.delegation,
            )
    })
  })

  test("tells of each contribution where it went", () => {
    hold(({ compiled }) => {
      const { report } = compiled
      const all = report.map(({ contribution }) => contribution)
      expect(new Set(all).size).toBe(all.length)
      for (const placement of report) {
        const { contribution } = placement
        if (placement.outcome === "superseded") expect(currentOf(all)).not.toContain(contribution)
        if (placement.outcome === "not-placed" && placement.why === "text-beside")
          expect(
            all.filter(({ row, delegation }) => row === contribution.row && delegation === contribution.delegation)
              .length,
          ).toBeGreaterThan(1)
        if (placement.outcome === "not-text") expect(contribution.kind).toBe("note")
        if (placement.outcome === "no-change") expect(["NOC", "MOD", "SUP"]).toContain(contribution.kind)
      }
    })
  })

  test("is a document the gate would let stand: marks, ids, sponsors, brackets (L4, L6, L7, L11)", () => {
    hold(({ compiled: { paragraphs, labelledGroups } }) => {
      const doc = new Y.Doc()
      doc.transact(() => seedDocument(doc, { meta, delegations: [], labelledGroups, paragraphs }))
      expect(readParagraphs(doc)).toEqual(paragraphs)
      expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
      expect(crossingBrackets(paragraphs)).toBe(null)
      for (const { marks } of paragraphs.flatMap(({ runs }) => runs))
        for (const mark of marks.filter(isRevision))
          expect(marks.some((other) => isProposer(other) && other.change === mark.id)).toBe(true)
      for (const { options } of readGroups(paragraphs)) expect(options.length).toBeGreaterThan(1)
    })
  })

  test("strikes for a delegation what it wants out, and for no other", () => {
    hold(({ base, compiled }) => {
      for (const { contribution, outcome } of compiled.report) {
        const { kind, row, delegation } = contribution
        const old = base.find(({ id }) => id === row)
        if (kind !== "SUP" || outcome !== "placed" || !old || textOf(old) === "") continue
        expect(proposedBy(compiled.paragraphs, delegation).map(({ id }) => id)).not.toContain(row)
      }
    })
  })
})

const holds = (line: readonly string[], wanted: readonly string[]) =>
  solidKeys(line).join(" ").includes(solidKeys(wanted).join(" ")) || !wanted.some(isSolid)

test("whatever is chosen of a compiled draft and then agreed, the base text stays and nothing is left open (L1, L6, L8)", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(arbitraryTable, fc.nat({ max: 5 }), ({ base, tabled }, pick) => {
      let text: readonly Paragraph[] = compile(base, tabled).paragraphs
      let number = 0
      const rule = (request: Omit<DecisionRequest, "seen">) => {
        const planned = planRuling(text, request, ++number, () => `new-${number}` as ParagraphId)
        if (!planned.ok) throw new Error(`${request.target.kind} cannot be ruled on: ${planned.reason}`)
        text = applyToValues(text, planned.plan)
        expect(baseOf(text).map((one) => one.text)).toEqual(baseOf(base).map((one) => one.text))
      }
      for (let open = innermost(text); open !== undefined; open = innermost(text)) {
        const option = open.options[pick % open.options.length] as Option
        rule({ target: { kind: "option", id: option.id }, verdict: "accept", includeInner: true })
      }
      for (const { id } of readBrackets(text)) rule({ target: { kind: "bracket", id }, verdict: "lift" })
      for (const { id } of readChanges(text).filter((change) => change.isOpen))
        if (readChanges(text).some((change) => change.id === id && change.isOpen))
          rule({ target: { kind: "change", id }, verdict: "accept" })
      expect(readChanges(text).filter((change) => change.isOpen)).toEqual([])
      expect(readGroups(text)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

/** A group in whose options no other group stands. */
const innermost = (text: readonly Paragraph[]): OptionGroup | undefined => {
  const groups = readGroups(text)
  const options = groups.flatMap((group) => group.options.map((option) => ({ group, option })))
  return groups.find((group) =>
    group.options.every((option) =>
      options.every((other) => other.group === group || !containsExtent(option, other.option)),
    ),
  )
}

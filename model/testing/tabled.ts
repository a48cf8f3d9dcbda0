import fc from "fast-check"
import type { Contribution, NewPlace, Tabled } from "../contribution.ts"
import { type ContributionId, type DelegationCode, makeId, type ParagraphId } from "../ids.ts"
import { attributeDefaults, type Paragraph } from "../paragraph.ts"

/** Base texts and contributions for tests, written short or made at random. */

/** A base text: a call, and an item for each of these texts. */
export const baseText = (...texts: readonly string[]): Paragraph[] => [
  { ...attributeDefaults, id: "c1" as ParagraphId, style: "call", runs: [{ text: "recognizing", marks: [] }] },
  ...texts.map(
    (text, i): Paragraph => ({
      ...attributeDefaults,
      id: `n${i + 1}` as ParagraphId,
      style: "item",
      baseLabel: "abcdefghijklmnopqrstuvwxyz".charAt(i),
      runs: text === "" ? [] : [{ text, marks: [] }],
    }),
  ),
]

/** A contribution of `ARB` under document `ARB/7/1`, with what is said otherwise. */
export function contribution(
  delegation: string,
  kind: Contribution["kind"],
  row: string,
  words = "",
  more: Partial<Contribution> = {},
): Contribution {
  return {
    id: makeId<ContributionId>(delegation as DelegationCode, `t${++made}`),
    delegation: delegation as DelegationCode,
    source: { document: "7", proposal: "1", revision: null },
    row: row as ParagraphId,
    kind,
    text: words,
    label: null,
    words,
    omits: "none",
    behind: null,
    supersedes: null,
    doubt: null,
    remark: null,
    at: null,
    by: null,
    ...more,
  }
}
let made = 0

export const place = (id: string, after: string | null): NewPlace => ({
  id: id as ParagraphId,
  after: after as ParagraphId | null,
  style: "item",
  level: 0,
})

const vocabulary = [
  "the",
  "role",
  "of",
  "ITU",
  "in",
  "building",
  "confidence",
  "and",
  "(Rev. 2014)",
  "security,",
  "3/2;",
  "لجنة",
  "的",
]
const words = (least: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: least, maxLength: 14 }).map((chosen) => chosen.join(" "))

const codes = ["ARB", "RCC", "B", "CUB"]

/** A base text of up to four items, two new places, and up to twelve contributions at any of them. */
export const arbitraryTable: fc.Arbitrary<{ base: Paragraph[]; tabled: Tabled }> = fc
  .record({
    texts: fc.array(words(0), { minLength: 1, maxLength: 4 }),
    asked: fc.array(
      fc.record({
        delegation: fc.constantFrom(...codes),
        kind: fc.constantFrom("MOD", "MOD", "MOD", "ADD", "ADD", "SUP", "NOC", "fragment", "note"),
        row: fc.nat({ max: 3 }),
        text: words(1),
        /** Words of the base text with some exchanged: what delegations mostly table. */
        touch: fc.option(fc.record({ at: fc.nat({ max: 14 }), count: fc.nat({ max: 3 }), by: words(0) })),
        omits: fc.constantFrom("none", "none", "none", "beginning", "end", "both"),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ texts, asked }) => {
    const base = baseText(...texts)
    const contributions = asked.map(({ delegation, kind, row, text, touch, omits }) => {
      const index = row % texts.length
      const id = kind === "ADD" ? `x${(row % 2) + 1}` : `n${index + 1}`
      const old = (texts[index] as string).split(" ").filter((word) => word !== "")
      if (kind === "SUP" || kind === "NOC") return contribution(delegation, kind, id)
      if (kind === "fragment") return contribution(delegation, kind, id, text, { behind: old[0] ?? null })
      if (kind !== "MOD" || touch === null) return contribution(delegation, kind as Contribution["kind"], id, text)
      const now = [...old.slice(0, touch.at), ...touch.by.split(" "), ...old.slice(touch.at + touch.count)]
      const touched = now.filter((word) => word !== "").join(" ")
      return contribution(delegation, kind, id, touched || text, { omits: omits as Contribution["omits"] })
    })
    return { base, tabled: { places: [place("x1", "n1"), place("x2", "x1")], contributions } }
  })

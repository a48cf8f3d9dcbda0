import { type Point, readBrackets } from "#model/bracket.ts"
import { readChanges } from "#model/change.ts"
import { crossingBrackets } from "#model/crossing.ts"
import type { ParagraphId } from "#model/ids.ts"
import { lettersOf } from "#model/lettering.ts"
import { readGroups } from "#model/option.ts"
import { type Paragraph, textOf } from "#model/paragraph.ts"
import { baseOf } from "#model/projection.ts"
import { statusOf } from "#model/status.ts"
import type { Sample } from "./load.ts"
import type { Printed } from "./printed.ts"
import { againstBase, type Problems } from "./problems.ts"

/** Law L1: with insertions out and deletions back, the draft is the resolution in force, letters included. */
export const baseIsBase = (sample: Sample, paragraphs: readonly Paragraph[]): Problems =>
  againstBase(sample, baseOf(paragraphs), "the base text")

/** Law L7: brackets nest, and each begins and ends where it is printed. */
export function bracketsAreAsPrinted(paragraphs: readonly Paragraph[], printed: Printed): Problems {
  const crossing = crossingBrackets(paragraphs)
  const found = readBrackets(paragraphs)
  const count = found.length === printed.brackets.length ? [] : [`There are ${found.length} brackets.`]
  const wrong = printed.brackets.flatMap((expected, i) => {
    const bracket = found[i]
    if (bracket?.id !== expected.id) return [`${expected.id} does not come as bracket ${i + 1}.`]
    const opens =
      paragraphs[bracket.from.paragraph]?.id === expected.from &&
      behind(paragraphs, bracket.from).startsWith(expected.opens)
    const closes =
      paragraphs[bracket.to.paragraph]?.id === expected.to && before(paragraphs, bracket.to).endsWith(expected.closes)
    return [
      ...(opens ? [] : [`${expected.id} does not open before "${expected.opens}" in ${expected.from}.`]),
      ...(closes ? [] : [`${expected.id} does not close after "${expected.closes}" in ${expected.to}.`]),
      ...(bracket.depth === (i === 0 ? 0 : 1) ? [] : [`${expected.id} stands at depth ${bracket.depth}.`]),
    ]
  })
  return [...(crossing ? [`${crossing[0]} and ${crossing[1]} cross.`] : []), ...count, ...wrong]
}

const behind = (paragraphs: readonly Paragraph[], { paragraph, offset }: Point) =>
  textOf(paragraphs[paragraph] as Paragraph).slice(offset)
const before = (paragraphs: readonly Paragraph[], { paragraph, offset }: Point) =>
  textOf(paragraphs[paragraph] as Paragraph).slice(0, offset)

/** Law L6: each group has its options, each option its whole paragraphs. */
export function groupsAreAsPrinted(paragraphs: readonly Paragraph[], printed: Printed): Problems {
  const found = readGroups(paragraphs)
  const asFound = found.map(({ id, options }) => ({ id, options: options.map((option) => option.paragraphs) }))
  if (JSON.stringify(asFound) !== JSON.stringify(printed.groups)) return ["The option groups are not as printed."]
  return found.flatMap(({ options }) =>
    options.flatMap(({ id, from, to }) => {
      const whole = from.offset === 0 && behind(paragraphs, to) === ""
      return whole ? [] : [`${id} does not hold whole paragraphs.`]
    }),
  )
}

/** The letters shown, the old ones struck, the status and the tag of each paragraph are those of the print. */
export function lettersAreAsPrinted(paragraphs: readonly Paragraph[], printed: Printed): Problems {
  const letters = lettersOf(paragraphs)
  return printed.paragraphs.flatMap((expected, i) => {
    const paragraph = paragraphs[i]
    if (paragraph?.id !== expected.paragraph) return [`${expected.paragraph} does not come as paragraph ${i + 1}.`]
    const shown = letters.get(paragraph.id)
    return [
      ...differs(paragraph.id, "letter", shown?.letter ?? null, expected.letter),
      ...differs(paragraph.id, "old letter", shown?.oldLetter ?? null, expected.oldLetter),
      ...differs(paragraph.id, "status", statusOf(paragraph), expected.status),
      ...differs(paragraph.id, "tag", paragraph.source, expected.tag),
    ]
  })
}

const differs = (id: ParagraphId, what: string, found: string | null, expected: string | null): Problems =>
  found === expected ? [] : [`${id} has the ${what} ${found ?? "none"}; printed is ${expected ?? "none"}.`]

/** Notes stand on paragraphs there are, proposers are delegations there are, contributions refer to base paragraphs there are. */
export function namesAreKnown(sample: Sample): Problems {
  const paragraphs = new Set(sample.paragraphs.map((paragraph) => paragraph.id))
  const delegations = new Set(sample.delegations.map((delegation) => delegation.code))
  const numbers = new Set(sample.base.map((paragraph) => paragraph.number))
  const proposers = readChanges(sample.paragraphs).flatMap((change) => change.proposers)
  return [
    ...sample.notes
      .filter((note) => !paragraphs.has(note.paragraph))
      .map((note) => `A note stands on ${note.paragraph}, which is not there.`),
    ...proposers.filter((code) => !delegations.has(code)).map((code) => `${code} proposes, but is no delegation.`),
    ...sample.rows.flatMap(({ number, base }) =>
      base === null || numbers.has(base) ? [] : [`Row ${number} is about base paragraph ${base}, which is not there.`],
    ),
    ...sample.tabled.contributions.flatMap(({ id, delegation }) =>
      delegations.has(delegation) ? [] : [`${delegation} contributes ${id}, but is no delegation.`],
    ),
  ]
}

/** A contribution's words are among those of its cell, its row is there, and the words a fragment goes behind are base text. */
export function contributionsHold({ tabled, base }: Sample): Problems {
  const texts = new Map(base.map(({ number, text }) => [`n${number}`, text]))
  const rows = new Set<string>([...texts.keys(), ...tabled.places.map(({ id }) => id)])
  return tabled.contributions.flatMap(({ id, row, kind, text, words, behind }) => [
    ...(rows.has(row) ? [] : [`${id} stands at row ${row}, which is not there.`]),
    ...(text.includes(words) ? [] : [`${id} has words that its cell has not.`]),
    ...(kind === "fragment" && !texts.get(row)?.includes(behind ?? "")
      ? [`${id} goes behind words that are not there.`]
      : []),
  ])
}

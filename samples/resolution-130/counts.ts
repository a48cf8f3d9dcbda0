import { readBrackets } from "#model/bracket.ts"
import { readChanges } from "#model/change.ts"
import { rowsOf } from "#model/comparison-rows.ts"
import { type ContributionKind, isProposal } from "#model/contribution.ts"
import { lettersOf } from "#model/lettering.ts"
import { readGroups } from "#model/option.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { baseOf } from "#model/projection.ts"
import type { ParagraphStatus } from "#model/protocol.ts"
import { statusOf } from "#model/status.ts"
import type { Sample } from "./load.ts"

/** How many of each construct there are, and how many there should be. */
export type Count = { readonly what: string; readonly found: number; readonly expected: number }

export function countsOf(sample: Sample, paragraphs: readonly Paragraph[]): Count[] {
  const changes = readChanges(paragraphs)
  const statuses = paragraphs.map(statusOf)
  const having = (status: ParagraphStatus) => statuses.filter((found) => found === status).length
  const byNobody = (paragraph: Paragraph) => printedTwice.includes(paragraph.id)
  const groups = readGroups(paragraphs)
  const { places, contributions } = sample.tabled
  const rows = rowsOf(baseOf(paragraphs), places)
  const ofKind = (kind: ContributionKind) => contributions.filter((contribution) => contribution.kind === kind).length
  return [
    count("paragraphs", paragraphs.length, 137),
    count("paragraphs of the header block", paragraphs.filter(({ style }) => style === "header").length, 3),
    count("base paragraphs", paragraphs.filter((paragraph) => paragraph.inserted === null).length - 3, 91),
    count("base paragraphs without a change (NOC)", having("NOC"), 59),
    count("base paragraphs with changes (MOD)", having("MOD"), 28),
    count("base paragraphs deleted (SUP)", having("SUP"), 4),
    count("inserted paragraphs (ADD)", having("ADD") - paragraphs.filter(byNobody).length, 41),
    count("base paragraphs printed twice, kept as insertions (ADD)", paragraphs.filter(byNobody).length, 2),
    count("brackets", readBrackets(paragraphs).length, 11),
    count("option groups", groups.length, 9),
    count(
      "option groups labelled Option 1 / Option 2",
      groups.filter(({ id }) => sample.labelledGroups.includes(id)).length,
      1,
    ),
    count("options", groups.flatMap(({ options }) => options).length, 22),
    count("source tags", paragraphs.filter(({ source }) => source !== null).length, 11),
    count("source tags, each form once", new Set(paragraphs.flatMap(({ source }) => source ?? [])).size, 6),
    count("relettered or newly numbered base items", relettered(paragraphs), 13),
    count("changes", changes.length, 131),
    count("changes with proposers", changes.filter(({ proposers }) => proposers.length > 0).length, 69),
    count("changes with several proposers", changes.filter(({ proposers }) => proposers.length > 1).length, 13),
    count("deletions within insertions", deletionsWithinInsertions(paragraphs), 1),
    count("delegations", sample.delegations.length, 6),
    count("rows of the comparison table", rows.length, 123),
    count("base paragraphs among them", rows.filter(({ isNew }) => !isNew).length, 91),
    count("new places among them", rows.filter(({ isNew }) => isNew).length, 32),
    count("proposals in it", contributions.filter(isProposal).length, 52),
    count("proposals to change a base paragraph (MOD)", ofKind("MOD"), 19),
    count("proposals of a new paragraph (ADD)", ofKind("ADD"), 31),
    count("proposals of words to insert", ofKind("fragment"), 1),
    count("base paragraphs tabled without a change (NOC)", ofKind("NOC"), 1),
    count("compiler's notes in it", ofKind("note"), 2),
    count("reasons in it", ofKind("reasons"), 1),
  ]
}

const count = (what: string, found: number, expected: number): Count => ({ what, found, expected })

/** Recalling g) is base a) once more, and the first resolves 2 is base 2 once more. */
const printedTwice: readonly string[] = ["p15", "p66"]

function relettered(paragraphs: readonly Paragraph[]): number {
  const letters = lettersOf(paragraphs)
  return paragraphs.filter((paragraph) => {
    const { letter, oldLetter } = letters.get(paragraph.id) ?? { letter: null, oldLetter: null }
    return paragraph.inserted === null && letter !== null && (oldLetter !== null || paragraph.baseLabel === null)
  }).length
}

const deletionsWithinInsertions = (paragraphs: readonly Paragraph[]): number =>
  paragraphs
    .flatMap(({ runs }) => runs)
    .filter(({ marks }) => ["insertion", "deletion"].every((type) => marks.some((mark) => mark.type === type))).length

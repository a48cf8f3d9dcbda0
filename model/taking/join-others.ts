import { readChanges } from "../change.ts"
import type { Contribution } from "../contribution.ts"
import { CHAIR, type DelegationCode } from "../ids.ts"
import type { Paragraph } from "../paragraph.ts"
import { wordsProposedBy } from "../projection.ts"
import { haveSameWords, piecesOf } from "../word-difference.ts"
import { isOfRow, readingOfRow } from "./row.ts"
import { Working } from "./working.ts"

/**
 * Where another delegation proposes the very same text at this row, the one that tabled it becomes a sponsor of that,
 * instead of writing it a second time beside it. Null where nobody does, or it has proposals of its own there.
 *
 * Source: law L4, model/RULES.md.
 */
export function joinOthers(
  paragraphs: readonly Paragraph[],
  { row, delegation }: Contribution,
  wanted: readonly string[],
): { readonly working: Working; readonly joins: readonly DelegationCode[] } | null {
  const here = readChanges(paragraphs).filter((change) => change.paragraphs.some((id) => isOfRow(id, row)))
  if (here.some(({ proposers }) => proposers.includes(delegation))) return null
  for (const other of new Set(here.flatMap(({ proposers }) => proposers))) {
    if (other === CHAIR || !hasText(paragraphs, row, other, wanted)) continue
    const working = new Working(paragraphs)
    const theirs = here.filter((change) => change.isOpen && change.proposers.includes(other))
    const isJoined = theirs.every(({ id }) => working.join(id, delegation))
    if (isJoined && hasText(working.now, row, delegation, wanted))
      return { working, joins: [...new Set(theirs.flatMap(({ proposers }) => proposers))] }
  }
  return null
}

const hasText = (
  paragraphs: readonly Paragraph[],
  row: Contribution["row"],
  delegation: DelegationCode,
  wanted: readonly string[],
): boolean =>
  readingOfRow(wordsProposedBy(paragraphs, delegation), row).some(({ text }) => haveSameWords(piecesOf(text), wanted))

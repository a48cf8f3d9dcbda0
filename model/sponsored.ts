import type { Difference } from "./difference.ts"
import type { DelegationCode } from "./ids.ts"
import type { Mark } from "./marks.ts"
import { isOpenRevision } from "./marks.ts"
import { isIdOf } from "./own.ts"
import type { Paragraph, Run } from "./paragraph.ts"

type Found = { isThere: boolean; isSponsored: boolean }

/**
 * Whether an edit leaves an undecided insertion or deletion without any proposer, though it had one or is new:
 * then nobody could be asked about it. What the draft brought along without a proposer may stay so.
 *
 * How: only changes met where the edit lies can have lost a sponsor there. What stands there now mostly tells;
 * else the rest of the document is searched, which happens when the last run of a change goes.
 * Source: laws L2, L4, model/RULES.md.
 */
export function losesItsSponsors(edit: SponsoredEdit, difference: Difference): boolean {
  const before = changesIn(difference.runs.before)
  const after = changesIn(difference.runs.after)
  for (const [id, now] of after)
    if (!now.isSponsored && isOrphaned({ id, old: before.get(id), isThere: true }, edit, difference)) return true
  for (const [id, old] of before)
    if (!after.has(id) && isOrphaned({ id, old, isThere: false }, edit, difference)) return true
  return false
}

type SponsoredEdit = { readonly D: DelegationCode; readonly wholeAfter: readonly Paragraph[] }
/** A change without a sponsor where the edit lies: how it stood there before, and whether it stands there still. */
type Doubtful = { readonly id: string; readonly old: Found | undefined; readonly isThere: boolean }

function isOrphaned({ id, old, isThere }: Doubtful, edit: SponsoredEdit, difference: Difference): boolean {
  if (old && !old.isSponsored) return false
  const rest = restOf(id, edit.wholeAfter, difference)
  if (rest.isSponsored || !(isThere || rest.isThere)) return false
  return old !== undefined || !rest.isThere || isIdOf(id, edit.D)
}

function restOf(id: string, whole: readonly Paragraph[], difference: Difference): Found {
  const rest: Found = { isThere: false, isSponsored: false }
  if (difference.isInRuns) look(id, restOfRuns(difference), rest)
  const changed = new Set(difference.paragraphs.after)
  for (const paragraph of whole) {
    if (rest.isSponsored) break
    if (!changed.has(paragraph)) look(id, paragraph.runs, rest)
  }
  return rest
}

/** The runs of the one paragraph that differs which the edit left as they were. */
function restOfRuns({ paragraphs, runs }: Difference): readonly Run[] {
  const edited = new Set(runs.after)
  return (paragraphs.after[0] as Paragraph).runs.filter((run) => !edited.has(run))
}

function changesIn(runs: readonly Run[]): Map<string, Found> {
  const found = new Map<string, Found>()
  for (const { marks } of runs)
    for (const mark of marks) {
      if (!isOpenRevision(mark)) continue
      const known = found.get(mark.id) ?? { isThere: true, isSponsored: false }
      known.isSponsored ||= hasSponsor(mark.id, marks)
      found.set(mark.id, known)
    }
  return found
}

function look(id: string, runs: readonly Run[], found: Found): void {
  for (const { marks } of runs)
    for (const mark of marks) {
      if (!isOpenRevision(mark) || mark.id !== id) continue
      found.isThere = true
      found.isSponsored ||= hasSponsor(id, marks)
    }
}

function hasSponsor(id: string, marks: readonly Mark[]): boolean {
  for (const mark of marks) if (mark.type === "proposer" && mark.change === id) return true
  return false
}

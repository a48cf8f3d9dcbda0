import type { Difference } from "./difference.ts"
import type { DeletionMark, InsertionMark, Mark } from "./marks.ts"
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
export function losesItsSponsors(edit: { readonly wholeAfter: readonly Paragraph[] }, difference: Difference): boolean {
  const before = changesIn(difference.runs.before)
  const after = changesIn(difference.runs.after)
  for (const [id, now] of after) if (!now.isSponsored && isOrphaned(id, before.get(id), now)) return true
  for (const [id, old] of before) if (!after.has(id) && isOrphaned(id, old, undefined)) return true
  return false

  function isOrphaned(id: string, old: Found | undefined, now: Found | undefined): boolean {
    if (old && !old.isSponsored) return false
    const rest = restOf(id)
    const isThere = rest.isThere || now !== undefined
    const wasFine = old?.isSponsored || rest.isSponsored || !rest.isThere
    return isThere && !rest.isSponsored && wasFine
  }

  function restOf(id: string): Found {
    const rest: Found = { isThere: false, isSponsored: false }
    const changed = new Set<Paragraph>(difference.paragraphs.after)
    const within = changed.size === 1 && difference.isInRuns ? restOfRuns(difference) : []
    look(id, within, rest)
    for (const paragraph of edit.wholeAfter) {
      if (rest.isSponsored) break
      if (!changed.has(paragraph)) look(id, paragraph.runs, rest)
    }
    return rest
  }
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
      if (!isOpenChange(mark)) continue
      const known = found.get(mark.id) ?? { isThere: true, isSponsored: false }
      known.isSponsored ||= hasSponsor(mark.id, marks)
      found.set(mark.id, known)
    }
  return found
}

function look(id: string, runs: readonly Run[], found: Found): void {
  for (const { marks } of runs)
    for (const mark of marks) {
      if (!isOpenChange(mark) || mark.id !== id) continue
      found.isThere = true
      found.isSponsored ||= hasSponsor(id, marks)
    }
}

const isOpenChange = (mark: Mark): mark is InsertionMark | DeletionMark =>
  (mark.type === "insertion" || mark.type === "deletion") && mark.decision === null

function hasSponsor(id: string, marks: readonly Mark[]): boolean {
  for (const mark of marks) if (mark.type === "proposer" && mark.change === id) return true
  return false
}

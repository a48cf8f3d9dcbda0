import { readBrackets } from "./bracket.ts"
import { readChanges } from "./change.ts"
import { readGroups } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"
import type { ProgressPoint } from "./protocol.ts"

/** How much the chair has yet to rule on. */
export type OpenNow = Pick<ProgressPoint, "brackets" | "groups" | "changes">

export const openNow = (paragraphs: readonly Paragraph[]): OpenNow => ({
  brackets: readBrackets(paragraphs).length,
  groups: readGroups(paragraphs).length,
  changes: readChanges(paragraphs).filter(({ isOpen }) => isOpen).length,
})

/** Whether two counts say the same of what is open and decided, whenever they were taken. */
export const isSameCount = (a: ProgressPoint, b: ProgressPoint): boolean =>
  a.brackets === b.brackets && a.groups === b.groups && a.changes === b.changes && a.decisions === b.decisions

/**
 * The counts of the sitting that is on, or was last: those after the last pause, with the one before it as where the
 * sitting began.
 *
 * Shape:  `points` in time. Units: `pauseMs` is how long nothing must have changed to be a pause.
 */
export function lastSitting(points: readonly ProgressPoint[], pauseMs: number): readonly ProgressPoint[] {
  for (let i = points.length - 1; i > 0; i--) {
    const [before, after] = [points[i - 1] as ProgressPoint, points[i] as ProgressPoint]
    if (after.at - before.at > pauseMs) return [{ ...before, at: after.at }, ...points.slice(i)]
  }
  return points
}

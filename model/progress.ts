import { readBrackets } from "./bracket.ts"
import { readChanges } from "./change.ts"
import { isSameCount, type OpenCount } from "./open-count.ts"
import { readGroups } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"
import type { ProgressPoint } from "./protocol.ts"

/** Counts what is open in a text. Shape: the whole text. */
export const openNow = (paragraphs: readonly Paragraph[]): OpenCount => ({
  brackets: readBrackets(paragraphs).length,
  groups: readGroups(paragraphs).length,
  changes: readChanges(paragraphs).filter(({ isOpen }) => isOpen).length,
})

/** Whether two points say the same of what is open and decided, whenever they were taken. */
export const isSamePoint = (a: ProgressPoint, b: ProgressPoint): boolean =>
  isSameCount(a, b) && a.decisions === b.decisions

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

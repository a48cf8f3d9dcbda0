import { isDeletion, isRevision } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"
import type { ParagraphStatus } from "./protocol.ts"

/**
 * What happened to a paragraph against the base text, agreed or not: ADD, SUP (all of it struck), MOD, NOC (no
 * change). Null for the printed head, which is no part of the resolution. A new letter alone is no change.
 */
export function statusOf(paragraph: Paragraph): ParagraphStatus | null {
  if (paragraph.style === "header") return null
  if (paragraph.inserted !== null) return "ADD"
  if (isStruck(paragraph)) return "SUP"
  return paragraph.deleted !== null || hasChanges(paragraph) ? "MOD" : "NOC"
}

/** Whether a paragraph has words and every one of them is struck. */
export const isStruck = (paragraph: Paragraph): boolean =>
  paragraph.runs.length > 0 && paragraph.runs.every((run) => run.marks.some(isDeletion))

const hasChanges = (paragraph: Paragraph) => paragraph.runs.some((run) => run.marks.some((mark) => isRevision(mark)))

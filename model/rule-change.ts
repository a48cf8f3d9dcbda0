import type { ChangeId } from "./ids.ts"
import { isRevision, type Mark } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"
import { type Ask, type Ruling, refuse } from "./ruling.ts"
import { acceptBreak, acceptWords, type Reach, rejectBreak, rejectWords } from "./verdict.ts"

/**
 * Rules on a change wherever it stands. Accepted words keep their marks, and stay in the brackets they stand in:
 * inside a bracket nothing is agreed until the bracket goes. Rejected ones leave no trace.
 *
 * Refuses: "not-found", "already-decided".
 * Source:  law L5, model/RULES.md.
 */
export function ruleOnChange({ paragraphs, number }: Ask, id: ChangeId, verdict: "accept" | "reject"): Ruling {
  const isIt: Reach = (other) => other === id
  const found = paragraphs.flatMap((paragraph, index) => (mentions(paragraph, id) ? [index] : []))
  if (!found.some((index) => holds(paragraphs[index] as Paragraph, id, () => true))) return refuse("not-found")
  if (!found.some((index) => holds(paragraphs[index] as Paragraph, id, isUndecided))) return refuse("already-decided")
  const redraft =
    verdict === "accept"
      ? {
          words: ({ marks }: { marks: readonly Mark[] }) => acceptWords(marks, number, isIt),
          breakOf: (paragraph: Paragraph) => acceptBreak(paragraph, number, isIt),
        }
      : {
          words: ({ marks }: { marks: readonly Mark[] }) => rejectWords(marks, isIt),
          breakOf: (paragraph: Paragraph) => rejectBreak(paragraph, isIt),
        }
  return { ok: true, redraft: { paragraphs: found, ...redraft } }
}

const isUndecided = (decision: number | null) => decision === null

/** Whether any part of the change in this paragraph has such a decision. */
function holds(paragraph: Paragraph, id: ChangeId, decision: (decision: number | null) => boolean): boolean {
  const isPart = (mark: Mark) => isRevision(mark) && mark.id === id && decision(mark.decision)
  return (
    (paragraph.inserted === id && decision(paragraph.insertedDecision)) ||
    (paragraph.deleted === id && decision(paragraph.deletedDecision)) ||
    paragraph.runs.some(({ marks }) => marks.some(isPart))
  )
}

/** Whether anything in this paragraph names the change, a stray proposer mark included. */
const mentions = (paragraph: Paragraph, id: string): boolean =>
  paragraph.inserted === id ||
  paragraph.deleted === id ||
  paragraph.runs.some(({ marks }) => marks.some((mark) => (mark.type === "proposer" ? mark.change : mark.id) === id))

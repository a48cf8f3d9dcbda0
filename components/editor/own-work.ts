import type { DelegationCode } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { isOwnBreak, isOwnText } from "#model/own.ts"
import type { Paragraph } from "#model/paragraph.ts"

/** Another delegation stands behind this change, bracket or option on these words too. */
export const isShared = (marks: readonly Mark[], id: string, delegation: DelegationCode): boolean =>
  marks.some((mark) => mark.type === "proposer" && mark.change === id && mark.delegation !== delegation)

/** A paragraph that a delegation may really take out: its break and all its words are solely its own. */
export const isWhollyOwn = (paragraph: Paragraph, delegation: DelegationCode): boolean =>
  isOwnBreak(paragraph, delegation) && paragraph.runs.every((run) => isOwnText(run.marks, delegation))

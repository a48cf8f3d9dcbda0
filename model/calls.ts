import { type Comment, threadsOf } from "./comments.ts"
import type { DelegationCode } from "./ids.ts"

/**
 * The comments that call a delegation and wait for it: in an open thread, with nothing of its own said there since.
 *
 * Shape: in the order in which they were made.
 */
export const callsOf = (comments: readonly Comment[], code: DelegationCode): Comment[] =>
  threadsOf(comments)
    .filter(({ first }) => first.resolved === null)
    .flatMap(({ first, answers }) => {
      const said = [first, ...answers]
      const answered = said.findLastIndex(({ delegation }) => delegation === code)
      return said.slice(answered + 1).filter(({ mentions }) => mentions.includes(code))
    })
    .sort((a, b) => a.id - b.id)

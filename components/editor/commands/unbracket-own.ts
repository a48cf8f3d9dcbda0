import type { Author } from "../author.ts"
import { asProposal } from "../proposing.ts"
import { type Act, done, refused } from "./act.ts"
import { ownBracketAround } from "./own-bracket.ts"
import { takeOff } from "./own-marks.ts"

/**
 * Takes away the innermost of the delegation's own brackets round the caret. Where others stand behind it too, the
 * delegation can only leave it, and others' brackets go by decision alone.
 */
export const unbracketOwn =
  (author: Author): Act =>
  (state, dispatch) => {
    const found = ownBracketAround(state, author.delegation)
    if (!found.ok) return refused(found.reason)
    const { tr } = state
    takeOff(tr, found.bracket.id)
    dispatch?.(asProposal(tr))
    return done
  }

import type { EditorState, Transaction } from "@tiptap/pm/state"
import type { DelegationCode } from "#model/ids.ts"
import { refusalOf } from "#model/lawful.ts"
import { windowBetweenEnds } from "#model/window.ts"
import { asProposal } from "../proposing.ts"
import { paragraphsOf } from "../values.ts"
import { type CommandAnswer, type Dispatch, done, refused } from "./act.ts"

type Proposal = { readonly tr: Transaction; readonly D: DelegationCode; readonly dispatch: Dispatch | undefined }

/** Dispatches a transaction as a proposal if the server would take it (laws L1, L2, L7); else says why, and nothing is sent. */
export function dispatchLawful(state: EditorState, { tr, D, dispatch }: Proposal): CommandAnswer {
  const answer = lawfulness(state, tr, D)
  if (answer.ok) dispatch?.(asProposal(tr))
  return answer
}

export function lawfulness(state: EditorState, tr: Transaction, D: DelegationCode): CommandAnswer {
  const after = paragraphsOf(tr.doc)
  const reason = refusalOf({ ...windowBetweenEnds(paragraphsOf(state.doc), after, D), D, wholeAfter: after })
  if (reason === null) return done
  return refused(reason === "crossing-brackets" ? "crossing-brackets" : "unlawful")
}

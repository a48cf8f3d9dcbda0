import type { EditorState, Transaction } from "@tiptap/pm/state"

/** Why a command cannot be done here. Components turn it into a sentence. */
export type CommandRefusal =
  | "nothing-selected"
  | "read-only-header"
  | "crossing-brackets"
  | "no-bracket"
  | "not-own"
  | "co-sponsored"
  | "not-a-new-paragraph"
  | "place-gone"
  | "no-words"
  | "nowhere-further"
  | "beside-the-bracket"
  | "options-inside"
  | "parts-of-paragraphs"
  | "no-options"
  | "not-own-alternative"
  | "unlawful"

export type CommandAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: CommandRefusal }
export type Dispatch = (transaction: Transaction) => void
/** Does it if given a way to dispatch; without, says whether it could be done. */
export type Act = (state: EditorState, dispatch?: Dispatch) => CommandAnswer

export const done: CommandAnswer = { ok: true }
export const refused = (reason: CommandRefusal): CommandAnswer => ({ ok: false, reason })

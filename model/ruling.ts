import type { Paragraph } from "./paragraph.ts"
import type { Redraft } from "./redraft.ts"

/** Why a ruling cannot be taken. "text-changed" is the server's to say: the text is no longer the one it was asked on. */
export type RulingRefusal =
  | "text-changed"
  | "inner-brackets-open"
  | "options-open"
  | "already-decided"
  | "not-found"
  | "nothing-to-rule"
  | "already-reopened"
  | "cannot-be-reopened"
  | "not-traced"
  | "later-decision"

export type Refused = {
  readonly ok: false
  readonly reason: RulingRefusal
  /** The brackets or options that stand in the way; for "later-decision" and "already-reopened", the decisions. */
  readonly open: readonly string[]
}

/** What one ruling does to the text, or why it cannot be taken. */
export type Ruling = { readonly ok: true; readonly redraft: Redraft } | Refused

/** What is asked, with the number the decision will have. */
export type Ask = {
  readonly paragraphs: readonly Paragraph[]
  readonly number: number
  readonly includeInner: boolean
}

export const refuse = (reason: RulingRefusal, open: readonly string[] = []): Refused => ({ ok: false, reason, open })

import type { BracketId, ChangeId, DelegationCode, GroupId, OptionId, ParagraphId } from "./ids.ts"
import type { Mark } from "./marks.ts"
import type { Paragraph, ParagraphAttributes } from "./paragraph.ts"
import type { PositionsBound } from "./positions.ts"
import type { RefusalCode } from "./refusal-codes.ts"

export type { RefusalCode } from "./refusal-codes.ts"

/**
 * All that crosses between browser and server: message types, close codes, and the values the API speaks. How much of
 * it is taken stands in `limits.ts`, why an edit was refused in `refusal-codes.ts`.
 */

/** Of the document's schema. A client of another version reads only and is asked to reload. */
export const schemaVersion = 1

/** Frame types of y-websocket (its `src/y-websocket.js`), and our own. */
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Ours. Client: varuint n, "answer when all I sent before this is on disk". Server: the same n, once it is.
   * A client that never asks is never answered.
   */
  stored: 4,
  /**
   * Ours. Client: nothing more, "tell me of the meeting, and of each change". Server: a `MeetingMessage` as JSON.
   * A client that never asks is never told.
   */
  meeting: 5,
  /**
   * Ours, from the chair alone: a string, CHAIR or a delegation's code, for whom this connection types from here on. Not
   * answered, since it stands in order with the edits round it.
   */
  acting: 6,
  /**
   * Ours. Client: a string and a varuint, the version it has (`WatchedAt`), "" and 0 for none. Server: `WatchMessage`s as
   * JSON, from that version on. Who asks is shown what pages show, worked out, in place of edits and presence.
   */
  watching: 7,
} as const

/** y-websocket 3 takes 4400–4499 as final and does not come back by itself. */
export const closeCode = {
  /** A frame that cannot be read, or is too large. */
  malformed: 4400,
  /** No session, or it has been revoked or has expired. */
  noSession: 4401,
  /** An edit beyond its author's rights; the reason is a `RefusalCode`. Start again from a fresh document. */
  unlawful: 4409,
  /** Another schema version: reload the page. */
  schemaVersion: 4426,
  /** Repeated unlawful edits: the session has ended. */
  ended: 4403,
  /** More frames, or more connections, than one person needs: that socket alone is closed. */
  flood: 4429,
  /** What was written cannot be stored, or could not: come back (RFC 6455, "Try Again Later"; not final). */
  cannotStore: 1013,
  /** Too slow to follow; come back and catch up (not final). */
  tooSlow: 4508,
} as const

/** Why a session no longer holds, where a socket is closed with `noSession`; other reasons are for the log. */
export const closeReason = {
  /** The chair has ended this person's session. */
  putOut: "put-out",
  /** The chair has taken the invitation back. */
  revoked: "revoked",
  /** The invitation's time, or the session's, is over. */
  expired: "expired",
} as const

export type Role = "chair" | "member" | "observer"

/** Someone connected, as the server knows them from their session. */
export type Person = {
  readonly id: string
  /** Given by the server: "ARB delegate 2". */
  readonly name: string
  readonly role: Role
  /** For whom they act: a member's delegation, null for observer and chair. */
  readonly delegation: DelegationCode | null
  /** For whom they type now: a member's delegation; for the chair the one chosen, or CHAIR; null for an observer. */
  readonly acting: DelegationCode | null
}

export type Delegation = {
  readonly code: DelegationCode
  readonly name: string
  readonly kind: "state" | "region"
  /** Place in the palette, 0–11. */
  readonly colour: number
}

/** How much was open at one moment of the session. Shape: `at` is milliseconds since the epoch. */
export type ProgressPoint = {
  readonly at: number
  readonly brackets: number
  readonly groups: number
  readonly changes: number
  /** How many lines the register had. */
  readonly decisions: number
}

/** A session the server ended after repeated unlawful edits, as the chair is told of it. */
export type Incident = {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** "RCC delegate 2". */
  readonly name: string
  /** Why the last edit was refused. */
  readonly reason: RefusalCode
}

/** What the server puts in a presence state; a client brings only `cursor`. */
export type PresenceUser = {
  readonly name: string
  readonly delegation: DelegationCode | null
  readonly role: Role
  readonly colour: number | null
}

/** The frame of a document: what stands in the record about it. */
export type DocumentMeta = {
  readonly id: string
  readonly title: string
  /** "Revision 4 to Document DL/10-E". */
  readonly name: string
  readonly revision: number
  readonly schemaVersion: number
  /** Of the venue, as the IANA names them, "Asia/Seoul"; absent where it is not known. */
  readonly timeZone?: string
}

/** A doubt of the transcription or a secretariat's note on one paragraph; for the chair only. */
export type ParagraphNote = { readonly paragraph: ParagraphId; readonly text: string }

/** What stands in the text under a name of its own. */
export type ItemTarget =
  | { readonly kind: "change"; readonly id: ChangeId }
  | { readonly kind: "bracket"; readonly id: BracketId }
  | { readonly kind: "option"; readonly id: OptionId }
  /** The group as a whole: rejecting it chooses "no text". */
  | { readonly kind: "group"; readonly id: GroupId }
  | { readonly kind: "paragraph"; readonly id: ParagraphId }

/** Words from one place to another, both in the text as seen. */
export type SelectionTarget = { readonly kind: "selection"; readonly from: SelectionEdge; readonly to: SelectionEdge }

export type DecisionTarget =
  | ItemTarget
  | SelectionTarget
  /** A line of the register; for reopening alone. */
  | { readonly kind: "decision"; readonly number: number }

/** Units: `offset` in UTF-16 units, struck words included. */
export type SelectionEdge = { readonly paragraph: ParagraphId; readonly offset: number }

/**
 * `lift` is for brackets alone: the bracket goes, what stands inside stays open. `defer` puts a thing off and leaves the
 * text as it is. `reopen` undoes an earlier decision by a new one. `restore` is for brackets and groups: their text is to
 * read as in the base text.
 */
export const verdicts = ["accept", "reject", "lift", "restore", "defer", "reopen"] as const
export type Verdict = (typeof verdicts)[number]

/** What the chair asks of `POST /api/v1/documents/<id>/decisions`. */
export type DecisionRequest = {
  readonly target: DecisionTarget
  readonly verdict: Verdict
  /** Hash of the text as seen: the item's `seen` in the document. */
  readonly seen: string
  /** Rule on open brackets within the text in the same ruling. */
  readonly includeInner?: boolean
  /** With accept: agreed subject to the word of a capital. */
  readonly adReferendum?: boolean
  /** The reason, when deferring. */
  readonly note?: string
}

/** One paragraph a ruling touched: where, and its words before and after as marked-up plain text. */
export type RuledParagraph = {
  readonly id: ParagraphId
  /** "recognizing, e)". */
  readonly place: string
  readonly before: string
  readonly after: string
}

/**
 * A paragraph that reads otherwise than at a time before, or stands under other marks. "" where it was not in the text
 * then, or is not now.
 *
 * Shape: `delegations` own or sponsor what came or went; `decisions` were taken on it since; `people` typed in it since.
 */
export type ChangedParagraph = RuledParagraph & {
  readonly delegations: readonly DelegationCode[]
  readonly decisions: readonly number[]
  readonly people: readonly string[]
}

/** `GET …/changes?since=…`. Shape: `comparedWith` is the time of that text, milliseconds since the epoch. */
export type TextChanges = { readonly comparedWith: number; readonly paragraphs: readonly ChangedParagraph[] }

/**
 * What a ruling did to the text, word by word in the order of the text before, so that a later one can undo it.
 *
 * Shape: a break names its paragraph, words hold their marks as places in `marks`. Without `before` nothing but the
 *        place is said of a break. Without `after` it stays as it was; null says that it was not there before, or is not
 *        there afterwards. Attributes are those that differ from their defaults. Words that only change paragraph stay.
 */
export type Trace = {
  readonly marks: readonly Mark[]
  readonly steps: readonly TraceStep[]
  /** Brackets and options that went with some words and still stand on others. */
  readonly standing: readonly string[]
}
export type TraceStep =
  | {
      readonly break: ParagraphId
      readonly before?: Partial<ParagraphAttributes> | null
      readonly after?: Partial<ParagraphAttributes> | null
    }
  | { readonly words: string; readonly before: readonly number[]; readonly after?: readonly number[] | null }

/**
 * Words or a bracket that a reopening could not put back. "paragraph-gone": the paragraph it stood in, or the break it
 * was, has been ruled on since. "words-gone": of the words it stood on none are left. "crosses": brackets of today
 * would cross it.
 */
export type LeftOut = { readonly text: string; readonly why: "paragraph-gone" | "words-gone" | "crosses" }

/** One line of the register: append-only, numbered from 1, chained by hash. */
export type Decision = {
  readonly number: number
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly by: string
  readonly target: DecisionTarget
  readonly verdict: Verdict
  readonly note: string | null
  readonly seen: string
  /** What was ruled on, in words: "Option 2 of 2 in recognizing". */
  readonly item: string
  readonly paragraphs: readonly RuledParagraph[]
  /** Delegations with a delegate connected at that moment. */
  readonly present: readonly DelegationCode[]
  /** Binds the positions that stood then; absent in lines written before positions were kept. */
  readonly positions?: PositionsBound
  /** Accepted subject to the word of a capital; left out otherwise. */
  readonly adReferendum?: true
  /** What it did to each word, for reopening; left out by reopenings and by lines older than this. */
  readonly trace?: Trace
  /** What a reopening could not put back; left out when that is nothing. */
  readonly left?: readonly LeftOut[]
  readonly previousHash: string | null
  /** SHA-256 of this line without `hash`, as JSON with sorted keys. */
  readonly hash: string
}

/** What a ruling would do, or did, to the text as it is now. */
export type RulingNow = {
  /** The hash that a ruling on it must carry. */
  readonly seen: string
  readonly item: string
  readonly paragraphs: readonly RuledParagraph[]
  /** What a reopening could not put back. */
  readonly left?: readonly LeftOut[]
}

/** What `POST …/decisions/bulk` answers for each of its requests, in their order. */
export type BulkLine =
  | { readonly ok: true; readonly decision: Decision }
  | ({ readonly ok: false; readonly error: ApiError["error"] } & RulingObstacle)

/** What stands beside the error where a ruling is refused. */
export type RulingObstacle = {
  /** With "text-changed": what the same ruling would do to the text as it is now. */
  readonly now?: RulingNow
  /** The brackets or options that are decided first, or the decisions that are reopened first. */
  readonly open?: readonly string[]
  /** The decision in which this was ruled on. */
  readonly decidedBy?: number
}

/** A thing the chair may rule on, with the hash that a ruling must carry. */
export type OpenItem = {
  readonly target: ItemTarget
  readonly proposers: readonly DelegationCode[]
  readonly paragraphs: readonly ParagraphId[]
  /** "recognizing, e)". */
  readonly place: string
  readonly text: string
  /** How many words it holds, proposed and struck ones included. */
  readonly words: number
  readonly seen: string
}

/** A document as pages show it. */
export type DocumentView = {
  readonly meta: DocumentMeta
  readonly delegations: readonly Delegation[]
  /** Groups printed "Option 1", "Option 2"; the others show their number quietly. */
  readonly labelledGroups: readonly GroupId[]
  readonly paragraphs: readonly ParagraphView[]
  readonly open: readonly OpenItem[]
  readonly revision: number
}

/** `GET /api/v1/documents/<id>`: the document with what it can be checked by. */
export type DocumentAnswer = DocumentView & {
  /** SHA-256 of `…/text?view=base` as UTF-8. */
  readonly baseHash: string
  /** SHA-256 over all paragraphs with their marks. */
  readonly textHash: string
}

/** How far the room has come with a paragraph; `statesOf` says what each means. */
export type ParagraphState = "open" | "agreed" | "ad-referendum" | "deferred" | "unchanged"

export type ParagraphStatus = "MOD" | "ADD" | "SUP" | "NOC"

export type ParagraphView = Paragraph & {
  /** As shown: "a)", "1", "ii)", or null. */
  readonly letter: string | null
  /** The old letter where it differs; shown struck. */
  readonly oldLetter: string | null
  readonly status: ParagraphStatus | null
  readonly baseHash: string | null
}

export type ApiError = { readonly error: { readonly code: string; readonly message: string } }

import type { DelegationCode, ParagraphId } from "./ids.ts"
import type { PositionTarget } from "./positions.ts"

/** What a comment or a note to oneself may be on. */
export type PlaceTarget = PositionTarget | { readonly kind: "paragraph"; readonly id: ParagraphId }

/** What a delegation says to everybody about one thing. The first of a thread opens it, the others answer. */
export type Comment = {
  /** Counted from 1 over all comments of the document. */
  readonly id: number
  /** The id of the first comment of its thread: its own, if it is the first. */
  readonly thread: number
  readonly on: PlaceTarget
  /** CHAIR for the chair. */
  readonly delegation: DelegationCode
  /** "ARB delegate 2". */
  readonly by: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly text: string
  /** Delegations called by `@CODE`. */
  readonly mentions: readonly DelegationCode[]
  /** Of the first comment: who closed the thread, and when; null while it is open. */
  readonly resolved: { readonly by: string; readonly at: number } | null
}

/** What somebody wrote for themselves alone; an empty text is none. */
export type NoteToSelf = { readonly on: PlaceTarget; readonly text: string; readonly at: number }

/** A thread: its first comment with the answers to it. */
export type Thread = { readonly first: Comment; readonly answers: readonly Comment[] }

/** All threads in the order in which they were opened. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads = new Map<number, { first: Comment; answers: Comment[] }>()
  for (const comment of comments)
    if (comment.id === comment.thread) threads.set(comment.id, { first: comment, answers: [] })
    else threads.get(comment.thread)?.answers.push(comment)
  return [...threads.values()]
}

const called = /@([A-Z]{1,8})(?![A-Za-z])/g

/** The delegations a text calls: "@ARB" where there is such a delegation, each once. */
export function mentionsIn(text: string, delegations: readonly DelegationCode[]): DelegationCode[] {
  const codes = [...text.matchAll(called)].map(([, code]) => code)
  return delegations.filter((code) => codes.includes(code))
}

import { type Comment, type Thread, threadsOf } from "#model/comments.ts"
import type { DelegationCode } from "#model/ids.ts"
import { afterChange, type MeetingMessage, type MeetingView } from "#model/meeting.ts"
import { currentPositions, opposedTargets, type Position } from "#model/positions.ts"
import { targetKey } from "#model/target-key.ts"

type ByTarget<Value> = ReadonlyMap<string, Value>

/**
 * The meeting as this page was told of it. What is worked out of it is worked out once for each change, and is the same
 * value until then, so that a list of hundreds asks for little.
 */
export class MeetingStore {
  private readonly listeners = new Set<() => void>()
  private meeting: MeetingView | null = null

  /** Null until the server has told of it. */
  readonly current = (): MeetingView | null => this.meeting

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes in what the server says. A change before the whole is part of the whole that comes. */
  hear(message: MeetingMessage): void {
    if ("whole" in message) this.meeting = message.whole
    else if (this.meeting === null) return
    else this.meeting = afterChange(this.meeting, message.change)
    for (const listener of this.listeners) listener()
  }

  /** The current positions by target; null where they are not for this person. */
  readonly standing = remembered(
    () => this.meeting?.positions ?? null,
    (positions): ByTarget<readonly Position[]> | null => positions && currentPositions(positions),
  )

  /** Who opposes what now; null where that is not for this person. */
  readonly opposed = remembered(
    () => this.meeting?.positions ?? null,
    (positions): ByTarget<readonly DelegationCode[]> | null => positions && opposedTargets(positions),
  )

  /** The threads of comments by what they are on. */
  readonly threads = remembered(
    () => this.meeting?.comments ?? noComments,
    (comments): ByTarget<readonly Thread[]> => byPlace(threadsOf(comments)),
  )
}

const noComments: readonly Comment[] = []

function byPlace(threads: readonly Thread[]): Map<string, Thread[]> {
  const found = new Map<string, Thread[]>()
  for (const thread of threads) {
    const key = targetKey(thread.first.on)
    found.set(key, [...(found.get(key) ?? []), thread])
  }
  return found
}

/** Works something out anew only when what it is made of is another value. */
function remembered<From, Value>(from: () => From, workOut: (from: From) => Value): () => Value {
  let last: { readonly from: From; readonly value: Value } | null = null
  return () => {
    const now = from()
    if (last === null || last.from !== now) last = { from: now, value: workOut(now) }
    return last.value
  }
}

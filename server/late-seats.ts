import * as Y from "yjs"
import type { Seat } from "./seat.ts"

/** More than this waiting on a line, and the seat is sent nothing until it has caught up. */
export const lateFromBytes = 1 << 20
/** A line that has not caught up after so long is given up. */
const maxLateMs = 30_000
/** How often we look whether a late line has caught up. */
const lateTickMs = 250

export type LateSurroundings = {
  readonly seats: ReadonlySet<Seat>
  /** Sends a seat all there is after a state. */
  readonly catchUp: (seat: Seat, state: Uint8Array) => void
  readonly giveUp: (seat: Seat) => void
}

/** Sets seats aside whose line is too slow, so that memory does not fill with what they have not fetched. */
export class LateSeats {
  private readonly around: LateSurroundings
  private timer: NodeJS.Timeout | null = null

  constructor(around: LateSurroundings) {
    this.around = around
  }

  /** Shape:  `state` is the Yjs state vector up to which the seat was sent everything. */
  setAside(seat: Seat, state: Uint8Array): void {
    seat.late = { since: seat.late?.since ?? performance.now(), state }
    this.timer ??= setInterval(() => this.look(), lateTickMs)
  }

  end(): void {
    if (this.timer !== null) clearInterval(this.timer)
    this.timer = null
  }

  private look(): void {
    const late = [...this.around.seats].filter((seat) => seat.late !== null)
    if (late.length === 0) this.end()
    for (const seat of late) {
      const { since, state } = seat.late as NonNullable<Seat["late"]>
      if (seat.socket.waitingBytes === 0) {
        seat.late = null
        this.around.catchUp(seat, state)
      } else if (performance.now() - since > maxLateMs) this.around.giveUp(seat)
    }
  }
}

/** What both of two seats behind these states have seen. Shape: Yjs state vectors; null for none. */
export function earlier(state: Uint8Array, other: Uint8Array | null): Uint8Array {
  if (other === null) return state
  const [one, two] = [Y.decodeStateVector(state), Y.decodeStateVector(other)]
  const both = new Map<number, number>()
  for (const [client, clock] of one) both.set(client, Math.min(clock, two.get(client) ?? 0))
  return Y.encodeStateVector(both)
}

/**
 * The state of a document before some updates that it holds already: up to there a seat has seen everything.
 * Shape:  a Yjs state vector; too early a state is harmless, for what comes twice changes nothing.
 */
export function stateBefore(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array {
  const state = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const update of updates)
    for (const [client, clock] of Y.parseUpdateMeta(update).from)
      state.set(client, Math.min(clock, state.get(client) ?? 0))
  return Y.encodeStateVector(state)
}

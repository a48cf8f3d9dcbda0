import * as Y from "yjs"

/** More than this waiting on a line, and the seat is sent nothing until it has caught up. */
export const lateFromBytes = 1 << 20
/** A line that has not caught up after so long is given up. */
export const maxLateMs = 30_000
/** How often we look whether a late line has caught up. */
export const lateTickMs = 250

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

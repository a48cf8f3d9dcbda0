import { createDecoder, hasContent, readVarString, readVarUint } from "lib0/decoding"
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding"
import { limits } from "#model/limits.ts"
import type { PresenceUser } from "#model/protocol.ts"
import { caretOf } from "./caret.ts"

/** One entry of a presence message as y-protocols' awareness.js writes it; a null state says that the client left. */
export type PresenceEntry = { readonly client: number; readonly clock: number; readonly state: unknown }

/** The entries of a presence message, or null if it cannot be read. */
export function readPresence(bytes: Uint8Array): PresenceEntry[] | null {
  if (bytes.length > limits.maxPresenceBytes) return null
  try {
    const decoder = createDecoder(bytes)
    const entries: PresenceEntry[] = []
    for (let left = readVarUint(decoder); left > 0; left--) {
      const [client, clock] = [readVarUint(decoder), readVarUint(decoder)]
      entries.push({ client, clock, state: JSON.parse(readVarString(decoder)) })
    }
    return hasContent(decoder) ? null : entries
  } catch {
    return null
  }
}

export function writePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const { client, clock, state } of entries) {
    writeVarUint(encoder, client)
    writeVarUint(encoder, clock)
    writeVarString(encoder, JSON.stringify(state))
  }
  return toUint8Array(encoder)
}

/**
 * Who is here and where their carets stand: members and chair alone, under the name the server gives them.
 *
 * Clocks are the server's own and begin with the time of coming, so that someone who lost the line and came back under
 * the same client id is seen again at once. A client never gets its own entry: y-protocols would take it for newer
 * than its own caret.
 */
export class Presence {
  private readonly entries = new Map<number, PresenceEntry>()
  private readonly changed = new Set<number>()

  /**
   * Takes in what a client says of itself: only its caret is kept.
   * Shape:  `at` is milliseconds since the epoch.
   */
  set(client: number, said: unknown, user: PresenceUser, at: number): void {
    const clock = Math.max(at, (this.entries.get(client)?.clock ?? 0) + 1)
    const cursor = caretOf((said as { cursor?: unknown } | null)?.cursor)
    this.entries.set(client, { client, clock, state: said === null ? null : { user, cursor } })
    this.changed.add(client)
  }

  /** Shows that a client has left. */
  remove(client: number): void {
    const entry = this.entries.get(client)
    if (!entry) return
    this.entries.set(client, { client, clock: entry.clock + 1, state: null })
    this.changed.add(client)
  }

  /**
   * Whether a client's word about another is only the echo of what it was told: y-websocket sends on every presence
   * it hears of. Such entries are passed over; a newer one would be a forgery.
   */
  isEcho({ client, clock, state }: PresenceEntry): boolean {
    const known = this.entries.get(client)
    return known === undefined || clock < known.clock || (clock === known.clock && isSame(state, known.state))
  }

  get hasChanges(): boolean {
    return this.changed.size > 0
  }

  /** The entries changed since the last call; whoever left is then forgotten. */
  takeChanges(): PresenceEntry[] {
    const entries = [...this.changed].map((client) => this.entries.get(client) as PresenceEntry)
    this.changed.clear()
    for (const { client, state } of entries) if (state === null) this.entries.delete(client)
    return entries
  }

  /** Everyone here but `client`. */
  others(client: number | null): PresenceEntry[] {
    return [...this.entries.values()].filter((entry) => entry.client !== client && entry.state !== null)
  }
}

const isSame = (state: unknown, known: unknown) =>
  state === null || known === null || JSON.stringify(state) === JSON.stringify(known)

import type { Delegation, Person, PresenceUser, RefusalCode } from "#model/protocol.ts"
import { presenceFrame } from "./frames.ts"
import { lateFromBytes } from "./late-seats.ts"
import { memberPresenceTickMs, observerPresenceTickMs } from "./pace.ts"
import { Presence, type PresenceEntry, readPresence, writePresence } from "./presence.ts"
import type { Seat } from "./seat.ts"

export type BoardSurroundings = {
  readonly seats: ReadonlySet<Seat>
  readonly now: () => number
  /** Whether the client id is this person's; a new one becomes theirs. */
  readonly mayWrite: (seat: Seat, client: number) => boolean
  /** Whose colours people are shown in. */
  readonly delegations: () => readonly Delegation[]
  /** Whether it is shown who is here in another way. */
  readonly isWatching: (seat: Seat) => boolean
  /** Observers are being told. */
  readonly onShown: () => void
}

/** Takes in where carets stand and shows it: to members quickly, to observers, who are many, more slowly. */
export class PresenceBoard {
  private readonly around: BoardSurroundings
  private readonly presence = new Presence()
  private tick: NodeJS.Timeout | null = null
  /** The latest of each client since observers were last told. */
  private readonly forObservers = new Map<number, PresenceEntry>()
  private observerTick: NodeJS.Timeout | null = null

  constructor(around: BoardSurroundings) {
    this.around = around
  }

  /**
   * Takes in what a member's client says. What it only echoes of others is passed over.
   * Refuses: "malformed", "foreign-client-id", "foreign-name".
   */
  take(seat: Seat, bytes: Uint8Array): RefusalCode | "malformed" | null {
    const entries = readPresence(bytes)
    if (entries === null) return "malformed"
    for (const entry of entries) {
      const refusal = this.takeEntry(seat, entry)
      if (refusal !== null) return refusal
    }
    this.schedule()
    return null
  }

  /** Shows that a client has left. */
  remove(client: number): void {
    this.presence.remove(client)
    this.schedule()
  }

  /** Everybody who is shown to others. */
  everybody(): readonly PresenceEntry[] {
    return this.presence.others(null)
  }

  /** Tells one seat of everybody. */
  tell(seat: Seat): void {
    const others = isKeepingUp(seat) ? this.presence.others(seat.client) : []
    if (others.length > 0) seat.socket.send(presenceFrame(writePresence(others)))
  }

  end(): void {
    for (const timer of [this.tick, this.observerTick]) if (timer !== null) clearTimeout(timer)
  }

  private takeEntry(seat: Seat, entry: PresenceEntry): RefusalCode | null {
    const { mayWrite, delegations, now } = this.around
    const isOwn = entry.client === seat.client || (seat.client === null && mayWrite(seat, entry.client))
    if (!isOwn) return this.presence.isEcho(entry) ? null : "foreign-client-id"
    const said = (entry.state as { user?: { name?: unknown } } | null)?.user?.name
    if (said !== undefined && said !== seat.person.name) return "foreign-name"
    this.presence.set(entry.client, entry.state, userOf(seat.person, delegations()), now())
    return null
  }

  private schedule(): void {
    if (this.presence.hasChanges) this.tick ??= setTimeout(() => this.tellMembers(), memberPresenceTickMs)
  }

  private tellMembers(): void {
    this.tick = null
    const changes = this.presence.takeChanges()
    for (const entry of changes) this.forObservers.set(entry.client, entry)
    const toAll = presenceFrame(writePresence(changes))
    for (const seat of this.around.seats) {
      if (seat.person.role === "observer" || !this.isToBeTold(seat)) continue
      const others = changes.filter(({ client }) => client !== seat.client)
      if (others.length === changes.length) seat.socket.send(toAll)
      else if (others.length > 0) seat.socket.send(presenceFrame(writePresence(others)))
    }
    this.observerTick ??= setTimeout(() => this.tellObservers(), observerPresenceTickMs(this.around.seats.size))
  }

  private tellObservers(): void {
    this.observerTick = null
    const toAll = presenceFrame(writePresence([...this.forObservers.values()]))
    this.forObservers.clear()
    for (const seat of this.around.seats)
      if (seat.person.role === "observer" && this.isToBeTold(seat)) seat.socket.send(toAll)
    this.around.onShown()
  }

  private isToBeTold(seat: Seat): boolean {
    return isKeepingUp(seat) && !this.around.isWatching(seat)
  }
}

const isKeepingUp = (seat: Seat) => seat.late === null && seat.socket.waitingBytes <= lateFromBytes

/** Under the name of the session, whatever the page says. */
function userOf({ name, delegation, role }: Person, delegations: readonly Delegation[]): PresenceUser {
  return { name, delegation, role, colour: delegations.find(({ code }) => code === delegation)?.colour ?? null }
}

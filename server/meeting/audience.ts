import type { MeetingChange, MeetingView } from "#model/meeting.ts"
import { meetingFrame } from "../frames.ts"
import { lateFromBytes } from "../late-seats.ts"
import type { Seat } from "../seat.ts"

/** What the audience is told; it differs by who listens. */
export type Script = {
  /** All there is but anybody's notes: for members and chair, or for observers. */
  readonly whole: (isObserver: boolean) => MeetingView
  /** A person's notes to themselves, as a change; null for none. */
  readonly notes: (person: string) => MeetingChange | null
}

/** How often we look whether a slow line is free again. */
const catchUpTickMs = 250

/**
 * The sockets that asked to be told of the meeting. What one may not see is never sent to it. A line too slow to fetch
 * what it is told misses changes, and is told all again when it is free.
 */
export class Audience {
  private readonly script: Script
  private readonly seats = new Set<Seat>()
  private readonly behind = new Set<Seat>()
  private timer: NodeJS.Timeout | null = null
  /** Observers are many and ask all at once after a restart: what they are told is written once. */
  private kept: { readonly members: Uint8Array; readonly observers: Uint8Array } | null = null

  constructor(script: Script) {
    this.script = script
  }

  add(seat: Seat): void {
    this.seats.add(seat)
    this.tell(seat)
  }

  remove(seat: Seat): void {
    this.seats.delete(seat)
    this.behind.delete(seat)
  }

  /** Tells everybody of a change. Shape: `forObservers` is null for what is not for them. */
  announce(change: MeetingChange, forObservers: MeetingChange | null = change): void {
    this.kept = null
    const toMembers = meetingFrame({ change })
    const toObservers = forObservers === change ? toMembers : forObservers && meetingFrame({ change: forObservers })
    for (const seat of this.seats) {
      const frame = isObserver(seat) ? toObservers : toMembers
      if (frame !== null) this.send(seat, frame)
    }
  }

  /** Tells one person, in all their windows. */
  whisper(person: string, change: MeetingChange): void {
    const frame = meetingFrame({ change })
    for (const seat of this.seats) if (seat.person.id === person) this.send(seat, frame)
  }

  private tell(seat: Seat): void {
    this.kept ??= {
      members: meetingFrame({ whole: this.script.whole(false) }),
      observers: meetingFrame({ whole: this.script.whole(true) }),
    }
    this.send(seat, isObserver(seat) ? this.kept.observers : this.kept.members)
    const notes = this.script.notes(seat.person.id)
    if (notes !== null) this.send(seat, meetingFrame({ change: notes }))
  }

  private send(seat: Seat, frame: Uint8Array): void {
    if (this.behind.has(seat)) return
    if (isKeepingUp(seat)) seat.socket.send(frame)
    else this.setAside(seat)
  }

  private setAside(seat: Seat): void {
    this.behind.add(seat)
    this.timer ??= setInterval(() => this.catchUp(), catchUpTickMs)
  }

  private catchUp(): void {
    for (const seat of [...this.behind].filter(isKeepingUp)) {
      this.behind.delete(seat)
      this.tell(seat)
    }
    if (this.behind.size > 0 || this.timer === null) return
    clearInterval(this.timer)
    this.timer = null
  }
}

const isObserver = (seat: Seat): boolean => seat.person.role === "observer"
const isKeepingUp = (seat: Seat): boolean => seat.late === null && seat.socket.waitingBytes <= lateFromBytes

import { randomUUID } from "node:crypto"
import { patchBetween, type Watched, type WatchedAt } from "#model/watching.ts"
import { watchingFrame } from "../frames.ts"
import { lateFromBytes } from "../late-seats.ts"
import type { Seat } from "../seat.ts"
import { RecentPatches } from "./recent-patches.ts"
import { Showing, type Stage } from "./showing.ts"

export type GallerySurroundings = {
  readonly stage: Stage
  /** Has the next batch begin now, though nothing new be in it. */
  readonly refresh: () => void
  readonly giveUp: (seat: Seat) => void
}

/** What is worked out over the whole text waits until the words have been still so long, and never longer than that. */
const settleMs = { quiet: 200, longest: 1000, perWatcher: 1 }
const catchUpTickMs = 250
const maxLateMs = 30_000

/** Shape: `version` is the last that was sent; -1 for none. `lateSince` is null while the line keeps up. */
type Watcher = { version: number; lateSince: number | null }
type Shown = { readonly version: number; readonly watched: Watched }

/**
 * Those who watch. What they see is worked out once for all of them, each time something has gone to disk, and they
 * are told what has changed: one frame for everybody. Each version has a number, so that a gap is noticed; a line
 * that was gone or slow gets the patches it missed while we have them, else the whole.
 */
export class Gallery {
  private readonly around: GallerySurroundings
  private readonly showing: Showing
  /** Names this loading of the room: versions count anew with each. */
  private readonly room = randomUUID()
  private readonly watchers = new Map<Seat, Watcher>()
  private readonly recent = new RecentPatches()
  /** As last looked at, which may be on its way to disk still; and as all may see it. */
  private seen: Shown | null = null
  private shown: Shown | null = null
  private whole: { readonly version: number; readonly frame: Uint8Array } | null = null
  private settling: NodeJS.Timeout | null = null
  private unsettledSince = 0
  private isToSettle = false
  private catchingUp: NodeJS.Timeout | null = null

  constructor(around: GallerySurroundings) {
    this.around = around
    this.showing = new Showing(around.stage)
  }

  /** Shows a seat the document from now on. Shape: `at` is what it has; anything we do not know is as good as nothing. */
  add(seat: Seat, at: WatchedAt): void {
    const version = at.room === this.room ? at.version : -1
    this.watchers.set(seat, { version, lateSince: this.watchers.get(seat)?.lateSince ?? null })
    this.around.refresh()
  }

  remove(seat: Seat): void {
    this.watchers.delete(seat)
  }

  has(seat: Seat): boolean {
    return this.watchers.has(seat)
  }

  /** Somebody came, went, or moved the caret. */
  presenceChanged(): void {
    if (this.watchers.size > 0) this.around.refresh()
  }

  /**
   * Looks at the document, which is to be exactly what will be on disk when what is given back is called: that shows it
   * (law L9). Nothing is worked out for nobody.
   */
  look(): () => void {
    if (this.watchers.size === 0) return () => {}
    const watched = this.showing.look(this.isToSettle)
    this.isToSettle = false
    if (this.showing.isUnsettled) this.settleSoon()
    else this.unsettledSince = 0
    const seen = this.next(watched)
    this.seen = seen
    return () => {
      this.shown = seen
      for (const [seat, watcher] of this.watchers) this.tell(seat, watcher, seen)
    }
  }

  end(): void {
    if (this.settling !== null) clearTimeout(this.settling)
    if (this.catchingUp !== null) clearInterval(this.catchingUp)
    this.watchers.clear()
  }

  private next(watched: Watched): Shown {
    if (this.seen === null) return { version: 0, watched }
    const patch = patchBetween(this.seen.watched, watched)
    if (patch === null) return this.seen
    const version = this.seen.version + 1
    this.recent.keep(version, watchingFrame({ patch, version }))
    return { version, watched }
  }

  private tell(seat: Seat, watcher: Watcher, shown: Shown): void {
    if (watcher.version === shown.version) return
    const { waitingBytes } = seat.socket
    if (waitingBytes > lateFromBytes || (watcher.lateSince !== null && waitingBytes > 0)) {
      this.setAside(watcher)
      return
    }
    watcher.lateSince = null
    const missed = this.recent.between(watcher.version, shown.version) ?? [this.wholeOf(shown)]
    for (const frame of missed) seat.socket.send(frame)
    watcher.version = shown.version
  }

  /** Many ask at once after a restart: it is written once. */
  private wholeOf({ version, watched }: Shown): Uint8Array {
    if (this.whole?.version !== version)
      this.whole = { version, frame: watchingFrame({ whole: watched, at: { room: this.room, version } }) }
    return this.whole.frame
  }

  private settleSoon(): void {
    const now = performance.now()
    this.unsettledSince ||= now
    const longest = Math.max(settleMs.longest, this.watchers.size * settleMs.perWatcher)
    if (this.settling !== null) clearTimeout(this.settling)
    const wait = Math.max(0, Math.min(settleMs.quiet, this.unsettledSince + longest - now))
    this.settling = setTimeout(() => {
      this.isToSettle = true
      this.around.refresh()
    }, wait)
  }

  private setAside(watcher: Watcher): void {
    watcher.lateSince ??= performance.now()
    this.catchingUp ??= setInterval(() => this.catchUp(), catchUpTickMs)
  }

  private catchUp(): void {
    const late = [...this.watchers].filter(([, { lateSince }]) => lateSince !== null)
    if (late.length === 0 && this.catchingUp !== null) {
      clearInterval(this.catchingUp)
      this.catchingUp = null
    }
    for (const [seat, watcher] of late) {
      if (performance.now() - (watcher.lateSince ?? 0) > maxLateMs) this.around.giveUp(seat)
      else if (this.shown !== null) this.tell(seat, watcher, this.shown)
    }
  }
}

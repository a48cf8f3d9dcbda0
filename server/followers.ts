import { type Batch, RoomClosed } from "./batches.ts"
import { answerFrame, updateFrame } from "./frames.ts"
import { earlier, LateSeats, lateFromBytes } from "./late-seats.ts"
import type { Seat } from "./seat.ts"
import type { WorkingDraft } from "./working-draft.ts"

export type FollowerSurroundings = {
  readonly seats: ReadonlySet<Seat>
  readonly draft: WorkingDraft
  /** A line that was too slow has been sent the text again. */
  readonly onCaughtUp: (seat: Seat) => void
  readonly onUnreadable: (seat: Seat) => void
  readonly giveUp: (seat: Seat) => void
}

/** Those who follow the text itself: each is sent what they have not, and then every batch, one frame for everybody. */
export class Followers {
  private readonly around: FollowerSurroundings
  private readonly late: LateSeats

  constructor(around: FollowerSurroundings) {
    this.around = around
    this.late = new LateSeats({
      seats: around.seats,
      catchUp: (seat, state) => {
        this.answer(seat, state)
        around.onCaughtUp(seat)
      },
      giveUp: around.giveUp,
    })
  }

  /** Sends a seat all there is after a state (Yjs state vector); from then on it follows. */
  answer(seat: Seat, state: Uint8Array): void {
    const { seats, draft, onUnreadable } = this.around
    draft.after(state).then(
      (update) => {
        if (!seats.has(seat)) return
        // Whoever asks again and again and fetches nothing is answered once, when the line is free.
        if (seat.socket.waitingBytes > lateFromBytes) {
          this.late.setAside(seat, earlier(state, seat.late?.state ?? null))
          return
        }
        seat.isFollowing = true
        seat.socket.send(answerFrame(update))
      },
      (error) => {
        // A room that closes meanwhile tells all its seats itself, and they come back.
        if (!(error instanceof RoomClosed)) onUnreadable(seat)
      },
    )
  }

  /** Shows what is on disk now. Who alone wrote it has it already. */
  broadcast({ updates, merged, authors }: Batch): void {
    const { seats, draft } = this.around
    const message = updateFrame(merged)
    const soleAuthor = authors.size === 1 ? [...authors][0] : null
    for (const seat of seats) {
      if (!seat.isFollowing || seat.late !== null || seat === soleAuthor) continue
      if (seat.socket.waitingBytes <= lateFromBytes) seat.socket.send(message)
      else this.late.setAside(seat, draft.stateBefore(updates))
    }
  }

  end(): void {
    this.late.end()
  }
}

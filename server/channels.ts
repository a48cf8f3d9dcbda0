import { closeCode } from "#model/protocol.ts"
import { Followers } from "./followers.ts"
import { Gallery } from "./gallery/gallery.ts"
import type { Audience } from "./meeting/audience.ts"
import { PresenceBoard } from "./presence-board.ts"
import type { Seat } from "./seat.ts"
import type { Seats } from "./seats.ts"
import type { WorkingDraft } from "./working-draft.ts"

export type ChannelSurroundings = {
  readonly seats: Seats
  readonly draft: WorkingDraft
  readonly audience: Audience
  readonly now: () => number
  readonly dismiss: (seat: Seat, code: number, reason: string) => void
}

/** The ways in which a room tells its seats what is new: edits, carets, the document as pages show it, the meeting. */
export class Channels {
  readonly followers: Followers
  readonly presence: PresenceBoard
  readonly gallery: Gallery
  readonly audience: Audience

  constructor({ seats, draft, audience, now, dismiss }: ChannelSurroundings) {
    const giveUp = (seat: Seat) => dismiss(seat, closeCode.tooSlow, "the line is too slow to follow")
    this.followers = new Followers({
      seats,
      draft,
      onCaughtUp: (seat) => this.presence.tell(seat),
      onUnreadable: (seat) => dismiss(seat, closeCode.malformed, "the state vector cannot be read"),
      giveUp,
    })
    this.presence = new PresenceBoard({
      seats,
      now,
      mayWrite: (seat, client) => draft.clientIds.mayWrite(seat, client),
      delegations: () => draft.delegations,
      isWatching: (seat) => this.gallery.has(seat),
      onShown: () => this.gallery.presenceChanged(),
    })
    this.gallery = new Gallery({
      stage: {
        doc: () => draft.doc,
        paragraphs: () => draft.paragraphs(),
        present: () => this.presence.everybody(),
      },
      // A room that closes meanwhile tells all its seats itself.
      refresh: () => void draft.read(() => null).catch(() => {}),
      giveUp,
    })
    this.audience = audience
  }

  /** Tells a seat nothing any more. */
  remove(seat: Seat): void {
    this.audience.remove(seat)
    this.gallery.remove(seat)
  }

  end(): void {
    this.presence.end()
    this.followers.end()
    this.gallery.end()
  }
}

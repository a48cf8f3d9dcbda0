import { assertNever } from "#model/assert.ts"
import type { DelegationCode } from "#model/ids.ts"
import { closeCode, type Person, type RefusalCode } from "#model/protocol.ts"
import { isActedFor } from "./acting.ts"
import type { Channels } from "./channels.ts"
import { type ClientMessage, storedFrame } from "./frames.ts"
import type { Seat } from "./seat.ts"
import type { WorkingDraft } from "./working-draft.ts"

export type IntakeSurroundings = {
  readonly seats: ReadonlySet<Seat>
  readonly draft: WorkingDraft
  readonly channels: Channels
  readonly onActing: (person: Person, acting: DelegationCode) => void
  /** It has sent what it has no right to. */
  readonly refuse: (seat: Seat, reason: RefusalCode) => void
  readonly dismiss: (seat: Seat, code: number, reason: string) => void
}

/** Takes what seats send, one message at a time, and hands it to whom it concerns. */
export class Intake {
  private readonly around: IntakeSurroundings

  constructor(around: IntakeSurroundings) {
    this.around = around
  }

  take(seat: Seat, message: ClientMessage): void {
    const { seats, draft, channels } = this.around
    switch (message.type) {
      case "ask":
        channels.followers.answer(seat, message.state)
        break
      case "update":
        this.takeUpdate(seat, message.update)
        break
      case "answer":
        seat.hasAnswered = true
        this.takeUpdate(seat, message.update)
        break
      case "presence":
        this.takePresence(seat, message.presence)
        break
      case "ask-presence":
        channels.presence.tell(seat)
        break
      case "ask-stored":
        draft.whenStored(() => seats.has(seat) && seat.socket.send(storedFrame(message.number)))
        break
      case "ask-meeting":
        channels.audience.add(seat)
        break
      case "acting":
        this.takeActing(seat, message.delegation)
        break
      case "watch":
        channels.gallery.add(seat, message.at)
        break
      default:
        assertNever(message)
    }
  }

  private takeUpdate(seat: Seat, update: Uint8Array): void {
    const refusal = this.around.draft.receive(seat, update)
    if (refusal !== null) this.around.refuse(seat, refusal)
  }

  private takeActing(seat: Seat, delegation: DelegationCode): void {
    const { draft, dismiss, onActing } = this.around
    const { person } = seat
    if (person.role !== "chair" || !isActedFor(delegation, draft.delegations)) {
      dismiss(seat, closeCode.malformed, "nobody here can type for that delegation")
      return
    }
    seat.saidActing = delegation
    onActing(person, delegation)
  }

  private takePresence(seat: Seat, bytes: Uint8Array): void {
    const { channels, dismiss, refuse } = this.around
    if (seat.person.role === "observer") return
    const refusal = channels.presence.take(seat, bytes)
    if (refusal === "malformed") dismiss(seat, closeCode.malformed, "the presence cannot be read")
    else if (refusal !== null) refuse(seat, refusal)
  }
}

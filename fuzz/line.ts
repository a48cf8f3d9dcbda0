import type { Random } from "./random.ts"

/** A piece is up to some 150 ms on its way. Units: ticks. */
export const latency = (random: Random) => (): number => 1 + random.below(6)

/** One way between a page and the server: pieces take their time, and arrive in the order in which they were sent. */
export class Line<Piece> {
  private readonly latency: () => number
  private waiting: { readonly piece: Piece; readonly at: number }[] = []
  private last = 0

  /** Shape: `latency` says of each piece how many ticks it takes. */
  constructor(latency: () => number) {
    this.latency = latency
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0
  }

  send(piece: Piece, now: number): void {
    this.last = Math.max(this.last, now + this.latency())
    this.waiting.push({ piece, at: this.last })
  }

  /** Takes what has arrived, one by one, so that the line may be lost in between. */
  *arrived(now: number): Generator<Piece> {
    for (let first = this.waiting[0]; first && first.at <= now; first = this.waiting[0]) {
      this.waiting.shift()
      yield first.piece
    }
  }

  lose(): void {
    this.waiting = []
  }
}

const longMs = 5000

/** Notices that a question stays without an answer: a line may stand and carry nothing. */
export class Silence {
  /** Whether it has lasted so long that nobody should count on an answer. */
  isLong = false
  private readonly onLong: () => void
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(onLong: () => void) {
    this.onLong = onLong
  }

  /** Asked; it lasts from the first question on that has no answer. */
  begin(): void {
    this.timer ??= setTimeout(() => {
      this.isLong = true
      this.onLong()
    }, longMs)
  }

  /** Answered, or no answer can come any more. */
  end(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.isLong = false
  }
}

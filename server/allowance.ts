/**
 * How much somebody may ask for: `burst` at once, and `perSecond` in the long run. What is not used up to the burst
 * is not kept.
 */
export type Rate = { readonly burst: number; readonly perSecond: number }

/** One counted allowance. A clock that goes backwards gives nothing and takes nothing. */
export class Allowance {
  private readonly rate: Rate
  private left: number
  private since: number

  constructor(rate: Rate, at: number) {
    this.rate = rate
    this.left = rate.burst
    this.since = at
  }

  /** Takes `cost` from it, at `at` in milliseconds since the epoch; false if there is not so much left. */
  take(cost: number, at: number): boolean {
    this.left = this.at(at)
    this.since = at
    if (this.left < cost) return false
    this.left -= cost
    return true
  }

  /** Whether it is whole again, so that it need not be remembered. */
  isFull(at: number): boolean {
    return this.at(at) >= this.rate.burst
  }

  private at(at: number): number {
    const earned = (Math.max(0, at - this.since) / 1000) * this.rate.perSecond
    return Math.min(this.rate.burst, this.left + earned)
  }
}

const rememberedAtMost = 10_000

/** An allowance for each of many: people, invitations. Those who ask for little are soon forgotten. */
export class Allowances {
  private readonly rate: Rate
  private readonly byName = new Map<string, Allowance>()

  constructor(rate: Rate) {
    this.rate = rate
  }

  take(name: string, at: number): boolean {
    let allowance = this.byName.get(name)
    if (allowance === undefined) {
      if (this.byName.size >= rememberedAtMost) this.forget(at)
      allowance = new Allowance(this.rate, at)
      this.byName.set(name, allowance)
    }
    return allowance.take(1, at)
  }

  private forget(at: number): void {
    for (const [name, allowance] of this.byName) if (allowance.isFull(at)) this.byName.delete(name)
  }
}

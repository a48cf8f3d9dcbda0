import type { DelegationCode } from "#model/ids.ts"

/**
 * For whom this page types. A switch waits for a moment when all that was typed before is stored: should the line be
 * lost, everything that is sent again then counts for one delegation.
 */
export class Acting {
  /** Null for an observer. */
  current: DelegationCode | null
  private wanted: DelegationCode | null = null
  private waiting: (() => void)[] = []

  constructor(first: DelegationCode | null) {
    this.current = first
  }

  /** Resolves once the page types for this delegation; a later wish takes the place of an earlier one. */
  want(delegation: DelegationCode): Promise<void> {
    this.wanted = delegation
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  /** Makes the switch that is wanted, if any: the moment has come. Answers with the delegation, or null. */
  switch(): DelegationCode | null {
    const { wanted, waiting } = this
    if (wanted === null) return null
    this.current = wanted
    this.wanted = null
    this.waiting = []
    for (const settle of waiting) settle()
    return wanted
  }
}

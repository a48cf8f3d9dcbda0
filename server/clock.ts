/**
 * Milliseconds since the epoch that never go back, whatever is done to the machine's clock: what stands later in the
 * register or the log never has the earlier time. How long something lasts is measured by `performance.now()`.
 *
 * Shape:  `latest` is the last time on disk; `machine` reads the machine's clock.
 */
export function steadyClock(latest: number, machine: () => number = Date.now): () => number {
  let last = latest
  return () => {
    last = Math.max(last, machine())
    return last
  }
}

const toleratedMs = 60_000

/** A sentence for the log where the machine's clock stands before the last entry on disk; null if it does not. */
export function clockProblem(latest: number, machine: number): string | null {
  if (machine >= latest - toleratedMs) return null
  const [now, then] = [machine, latest].map((at) => new Date(at).toISOString())
  return `The clock of this machine says ${now}, and the last entry is of ${then}: set the clock. Until it has passed that time, new entries are given the time of the last.`
}

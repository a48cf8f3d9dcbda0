const allowed = 5
const withinMs = 60_000

/** Counts a person's unlawful edits, since a race makes one now and then and only a program makes many. */
export class Violations {
  private readonly times = new Map<string, readonly number[]>()

  /** Notes one more at `at`, milliseconds on a clock that never goes back. True once there were five within a minute. */
  add(person: string, at: number): boolean {
    const recent = [...(this.times.get(person) ?? []), at].filter((time) => at - time < withinMs)
    this.times.set(person, recent)
    if (recent.length < allowed) return false
    this.times.delete(person)
    return true
  }
}

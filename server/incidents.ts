import type { Incident } from "#model/protocol.ts"

const keptAtMost = 50

/** What the chair is told of: sessions ended after repeated unlawful edits, since the server started. */
export class Incidents {
  private incidents: readonly Incident[] = []

  add(incident: Incident): void {
    this.incidents = [...this.incidents, incident].slice(-keptAtMost)
  }

  /** The last fifty, oldest first. */
  all(): readonly Incident[] {
    return this.incidents
  }
}

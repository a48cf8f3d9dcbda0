"use client"
import { assertNever } from "#model/assert.ts"
import { clockTime } from "./clock-time.ts"
import { closedSentences } from "./closed-sentences.ts"
import { isWorthReloading } from "./connection.ts"
import type { Room } from "./live-room.ts"

type Props = Pick<Room, "connection"> & {
  /** What a lost line means for whoever is on this page. */
  whileAway: string
}

/** Says when the page is not what the room sees, and what to do; says nothing while all is well. */
export function ConnectionBanner({ connection, whileAway }: Props) {
  switch (connection.state) {
    case "connected":
    case "connecting":
      return null
    case "not-connected":
      return (
        <div className="connection-banner not-connected" role="alert">
          <p>
            <strong>Not connected since {clockTime(connection.since)}.</strong>{" "}
            {connection.cannotStore && "The server cannot store anything: tell the secretariat. "}
            {whileAway}
          </p>
        </div>
      )
    case "closed": {
      const { what, toDo } = closedSentences[connection.why]
      return (
        <div className="connection-banner closed" role="alert">
          <p>
            <strong>{what}</strong> {toDo}
          </p>
          {isWorthReloading(connection.why) && (
            <button type="button" onClick={() => window.location.reload()}>
              Reload the page
            </button>
          )}
        </div>
      )
    }
    default:
      return assertNever(connection)
  }
}

"use client"
import { assertNever } from "#model/assert.ts"
import type { Room } from "./live-room.ts"
import { closedSentences, refusalSentences } from "./refusal-sentences.ts"

type Props = Pick<Room, "connection" | "saveState" | "refusal" | "dismissRefusal" | "person">

/** Says when the page is not what the room sees, and what to do; says nothing while all is well. */
export function ConnectionBanner({ connection, saveState, refusal, dismissRefusal, person }: Props) {
  switch (connection.state) {
    case "connected":
    case "connecting":
      if (!refusal) return null
      return (
        <div className="connection-banner refused" role="alert">
          <p>
            <strong>Your last edit was not taken.</strong> {refusalSentences[refusal.code]} The page shows the text as
            it stands in the room.
          </p>
          <button type="button" onClick={dismissRefusal}>
            I have read this
          </button>
        </div>
      )
    case "not-connected":
      return (
        <div className="connection-banner not-connected" role="status">
          <p>
            <strong>Not connected since {timeOf(connection.since)}.</strong> {whileAway(person.role, saveState)}
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
          {connection.why !== "ended" && (
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

function whileAway(role: Props["person"]["role"], saveState: Props["saveState"]): string {
  if (role === "observer") return "The text below may have moved on. The page keeps trying to come back."
  if (saveState === "saved") return "What you type stays on this device until the line is back. The page keeps trying."
  return "Your last words are on this device only: keep the page open. They are sent as soon as the line is back."
}

const timeOf = (at: number) => new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })

"use client"
import { assertNever } from "#model/assert.ts"
import { closedSentences } from "./closed-sentences.ts"
import type { Room } from "./live-room.ts"

type Props = Pick<Room, "connection" | "saveState" | "person">

/** Says when the page is not what the room sees, and what to do; says nothing while all is well. */
export function ConnectionBanner({ connection, saveState, person }: Props) {
  switch (connection.state) {
    case "connected":
    case "connecting":
      return null
    case "not-connected":
      return (
        <div className="connection-banner not-connected" role={person.role === "observer" ? "status" : "alert"}>
          <p>
            <strong>Not connected since {timeOf(connection.since)}.</strong>{" "}
            {connection.cannotStore && "The server cannot write to its disk; tell the secretariat. "}
            {whileAway(person.role, saveState)}
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
  if (saveState === "on-this-device")
    return "Your last words are on this device only. They are sent as soon as the line is back, or when you open the page here again."
  return "Your last words are in this page only: keep it open. They are sent as soon as the line is back."
}

const timeOf = (at: number) => new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })

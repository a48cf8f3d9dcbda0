"use client"
import type { Room } from "./live-room.ts"
import { refusalSentences } from "./refusal-sentences.ts"

/** Says why the server took back an edit, until it has been read. */
export function RefusalBanner({ refusal, dismissRefusal }: Pick<Room, "refusal" | "dismissRefusal">) {
  if (!refusal) return null
  return (
    <div className="connection-banner refused" role="alert">
      <p>
        <strong>Your last edit was not taken.</strong> {refusalSentences[refusal.code]} The page shows the text as it
        stands in the room.
      </p>
      <button type="button" onClick={dismissRefusal}>
        I have read this
      </button>
    </div>
  )
}

import { clockTime } from "#components/room/clock-time.ts"
import { closedSentences } from "#components/room/closed-sentences.ts"
import type { Connection } from "#components/room/connection.ts"
import style from "./projector.module.css"
import { words } from "./words.ts"

/** Says quietly that the screen no longer follows; says nothing while it does. */
export function LineNotice({ connection }: { connection: Connection | null }) {
  return (
    <p className={style.line} role="status">
      {connection === null ? "" : sentenceOf(connection)}
    </p>
  )
}

function sentenceOf(connection: Connection): string {
  if (connection.state === "not-connected") return words.lostSince(clockTime(connection.since))
  if (connection.state !== "closed") return ""
  return closedSentences[connection.why].what
}

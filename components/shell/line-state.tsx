import type { Room } from "#components/room/live-room.ts"
import { SaveState } from "#components/room/save-state.tsx"
import style from "./line-state.module.css"
import { words } from "./words.ts"

/** Whether this page sees what the room sees; for those who write, where their words are. */
export function LineState({ room }: { room: Room | null }) {
  if (room?.connection.state === "connected" && room.person.role !== "observer")
    return <SaveState state={room.saveState} />
  return (
    <span className={style.state} data-line={room?.connection.state ?? "connecting"} role="status">
      {words.line[room?.connection.state ?? "connecting"]}
    </span>
  )
}

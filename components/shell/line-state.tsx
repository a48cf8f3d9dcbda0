import { useTranslations } from "next-intl"
import type { Room } from "#components/room/live-room.ts"
import { SaveState } from "#components/room/save-state.tsx"
import style from "./line-state.module.css"

/** Whether this page sees what the room sees; for those who write, where their words are. */
export function LineState({ room }: { room: Room | null }) {
  const t = useTranslations("shell")
  const state = room?.connection.state ?? "connecting"
  const isWriting = room !== null && room.person.role !== "observer"
  // Without a line the banner says so; where the words are that were typed is then said here.
  const isTold = isWriting && (state === "connected" || room.saveState !== "saved")
  return (
    <span className={style.state} data-connection={state} data-needs-script="">
      {isTold ? (
        <SaveState state={room.saveState} />
      ) : (
        <span className={style.line} role="status">
          {t(`line.${state}`)}
        </span>
      )}
    </span>
  )
}

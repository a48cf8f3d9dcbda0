import { useTranslations } from "next-intl"
import type { Connection } from "#components/room/connection.ts"
import { SaveState } from "#components/room/save-state.tsx"
import type { SaveState as State } from "#components/room/save-tracker.ts"
import style from "./line-state.module.css"

type Props = {
  /** Null until the page has tried. */
  connection: Connection | null
  /** Null where nothing is written. */
  saveState: State | null
}

/** Whether this page sees what the room sees; for those who write, where their words are. */
export function LineState({ connection, saveState }: Props) {
  const t = useTranslations("shell")
  const state = connection?.state ?? "connecting"
  // Without a line the banner says so; where the words are that were typed is then said here.
  const isTold = saveState !== null && (state === "connected" || saveState !== "saved")
  return (
    <span className={style.state} data-connection={state} data-needs-script="">
      {isTold ? (
        <SaveState state={saveState} />
      ) : (
        <span className={style.line} role="status">
          {t(`line.${state}`)}
        </span>
      )}
    </span>
  )
}

import { assertNever } from "#model/assert.ts"
import type { SaveState as State } from "./save-tracker.ts"

/** Whether what this page holds is on the server's disk. */
export function SaveState({ state }: { state: State }) {
  return (
    <span className={`save-state ${state}`} role="status">
      {wordsFor(state)}
    </span>
  )
}

function wordsFor(state: State): string {
  switch (state) {
    case "saved":
      return "Saved on the server"
    case "saving":
      return "Saving…"
    case "on-this-device":
      return "On this device only"
    case "in-this-page":
      return "In this page only"
    default:
      return assertNever(state)
  }
}

import type { SaveState } from "./save-tracker.ts"

/** What a lost line means for somebody who writes. */
export function whileAway(saveState: SaveState): string {
  switch (saveState) {
    case "saved":
      return "What you type stays on this device until the line is back. The page keeps trying."
    case "in-this-page":
      return "Your last words are in this page only: keep it open. They are sent as soon as the line is back."
    default:
      return "Your last words are on this device only. They are sent as soon as the line is back, or when you open the page here again."
  }
}

import type { SaveState } from "./save-tracker.ts"

/** What a lost line means for somebody who writes, by where their last words are. */
export function whileAway(saveState: SaveState): "saved" | "in-this-page" | "on-this-device" {
  return saveState === "saving" ? "on-this-device" : saveState
}

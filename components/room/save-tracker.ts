/**
 * Where the words of this page are: on the server's disk, on their way there, on this device's disk, or in this page
 * alone, with which they would go.
 */
export type SaveState = "saved" | "saving" | "on-this-device" | "in-this-page"

/**
 * What the page knows of its own edits.
 *
 * `asked` counts the questions "is all I sent before this on disk?"; `covering` is the first of them asked after the
 * last edit, or null while there is none or its answer can no longer come.
 */
export type SaveTracker = {
  readonly isDirty: boolean
  readonly asked: number
  readonly covering: number | null
  readonly isConnected: boolean
}

export const newSaveTracker: SaveTracker = { isDirty: false, asked: 0, covering: null, isConnected: false }

export const afterEdit = (tracker: SaveTracker): SaveTracker => ({ ...tracker, isDirty: true, covering: null })

/** `asked` of the result is the number to ask with. */
export function afterAsking(tracker: SaveTracker): SaveTracker {
  const asked = tracker.asked + 1
  return { ...tracker, asked, covering: tracker.covering ?? asked }
}

export function afterAnswer(tracker: SaveTracker, number: number): SaveTracker {
  const isCovered = tracker.covering !== null && number >= tracker.covering
  return isCovered ? { ...tracker, isDirty: false, covering: null } : tracker
}

export const afterConnecting = (tracker: SaveTracker): SaveTracker => ({ ...tracker, isConnected: true })

/** What was asked on a lost connection is never answered. */
export const afterLosing = (tracker: SaveTracker): SaveTracker => ({ ...tracker, isConnected: false, covering: null })

/** `isCopied`: the local copy holds all that the server does not. */
export function saveStateOf(tracker: SaveTracker, isCopied: boolean): SaveState {
  if (!tracker.isDirty) return "saved"
  if (tracker.isConnected) return "saving"
  return isCopied ? "on-this-device" : "in-this-page"
}

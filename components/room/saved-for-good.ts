import type { SaveState } from "./save-tracker.ts"

const restMs = 400

type Store = { readonly subscribe: (listener: () => void) => () => void; readonly current: () => SaveState }

/**
 * Where the words of this page are, for the eye: each key is on its way and then stored, twenty times in a second's
 * typing. That all is saved is said when it has been so for a moment; anything else is said at once.
 */
export function savedForGood(subscribe: Store["subscribe"], saveState: () => SaveState): Store {
  let shown = saveState()
  return {
    current: () => shown,
    subscribe: (listener) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const show = (state: SaveState) => {
        clearTimeout(timer)
        timer = undefined
        if (state === shown) return
        shown = state
        listener()
      }
      const look = () => {
        const state = saveState()
        if (state === "saved" && shown !== "saved") timer ??= setTimeout(() => show("saved"), restMs)
        else show(state)
      }
      const stop = subscribe(look)
      look()
      return () => {
        stop()
        clearTimeout(timer)
      }
    },
  }
}
